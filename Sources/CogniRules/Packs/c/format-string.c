#include <stdio.h>

const char *shown = "printf(name)";

void show(const char *name, struct user *user, const char *usage, char *out, size_t size) {
    // ruleid: format-string
    printf(name);
    // ruleid: format-string
    fprintf(stderr, user->name);
    // ruleid: format-string
    snprintf(out, size, name);

    // ok: format-string
    printf("%s", name); /* not printf(name) */
    // ok: format-string
    printf("printf(name)");
    // ok: format-string
    printf(USAGE);
    // ok: format-string
    printf(usage);
    // ok: format-string
    printf(_("name"));
}

void show_fixed(void) {
    const char *greeting = "hello\n";
    // ok: format-string
    printf(greeting);
}
