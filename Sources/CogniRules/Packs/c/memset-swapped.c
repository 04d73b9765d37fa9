#include <string.h>

const char *shown = "memset(p, sizeof(*p), 0)";

void clear(struct user *p, char *buffer, size_t size) {
    // ruleid: memset-swapped
    memset(p, sizeof(*p), 0);
    // ruleid: memset-swapped
    memset(buffer, size, 0);

    // ok: memset-swapped
    memset(p, 0, sizeof(*p)); /* not memset(p, sizeof(*p), 0) */
    // ok: memset-swapped
    memset(buffer, ' ', size);
    // ok: memset-swapped
    puts("memset(p, sizeof(*p), 0)");
}
