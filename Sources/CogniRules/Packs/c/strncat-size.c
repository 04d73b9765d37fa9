#include <string.h>

const char *shown = "strncat(path, name, sizeof(path))";

void join(const char *name) {
    char path[64] = "/tmp/";
    // ruleid: strncat-size
    strncat(path, name, sizeof(path));
    // ruleid: strncat-size
    strncat(path, name, sizeof(path) - strlen(path));

    // ok: strncat-size
    strncat(path, name, sizeof(path) - strlen(path) - 1); /* not strncat(path, name, sizeof(path)) */
    // ok: strncat-size
    strncat(path, name, 3);
    // ok: strncat-size
    puts("strncat(path, name, sizeof(path))");
}
