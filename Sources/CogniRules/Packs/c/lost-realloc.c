#include <stdlib.h>

const char *shown = "p = realloc(p, n)";

int grow(struct list *list, char *p, size_t n) {
    // ruleid: lost-realloc
    p = realloc(p, n);
    // ruleid: lost-realloc
    list->items = realloc(list->items, n * sizeof(*list->items));

    // ok: lost-realloc
    char *bigger = realloc(p, n); /* not p = realloc(p, n) */
    // ok: lost-realloc
    p = xrealloc(p, n);
    // ok: lost-realloc
    return puts("p = realloc(p, n)");
}
