#include <stdlib.h>

const char *shown = "mktemp(name)";

void store(char *name) {
    // ruleid: predictable-temporary-file
    int fd = open(mktemp(name), O_CREAT);
    // ruleid: predictable-temporary-file
    char *other = tmpnam(NULL);

    // ok: predictable-temporary-file
    int safe = mkstemp(name); /* not mktemp(name) */
    // ok: predictable-temporary-file
    FILE *file = tmpfile();
    // ok: predictable-temporary-file
    puts("mktemp(name)");
}
