#include <string.h>

const char *shown = "memset(user, 0, sizeof(user))";

void clear(struct user *user, char *name) {
    char local[32];
    // ruleid: sizeof-pointer
    memset(user, 0, sizeof(user));
    // ruleid: sizeof-pointer
    strncpy(name, "none", sizeof(name));
    char *copy = malloc(32);
    // ruleid: sizeof-pointer
    snprintf(copy, sizeof(copy), "%s", name);

    // ok: sizeof-pointer
    memset(user, 0, sizeof(*user)); /* not memset(user, 0, sizeof(user)) */
    // ok: sizeof-pointer
    memset(local, 0, sizeof(local));
    // ok: sizeof-pointer
    puts("memset(user, 0, sizeof(user))");
}
