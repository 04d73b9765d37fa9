#include <stdlib.h>

char *copy(const char *s) {
    // ruleid: no-room-for-zero
    char *d = malloc(strlen(s));
    if (d) strcpy(d, s);
    // ok: no-room-for-zero
    char *e = malloc(strlen(s) + 1); // malloc(strlen(s))
    if (e) strcpy(e, s);
    // ok: no-room-for-zero
    puts("malloc(strlen(s)); strcpy(d, s)");
    // ok: no-room-for-zero
    unsigned char *bytes = malloc(strlen(s));
    if (bytes) memcpy(bytes, s, strlen(s));
    return d;
}

void ends(int k) {
    char name[80], other[SIZE];
    int sums[10];
    char text[80];
    // ruleid: write-past-end
    name[sizeof(name)] = 0;
    // ruleid: write-past-end
    text[80] = '\0';
    // ok: write-past-end
    text[79] = '\0'; // text[80] = 0
    for (int i = 0; i <= 10; i++) {
        // ruleid: write-past-end
        sums[i] = 0;
    }
    for (int i = 0; i < 10; i++) {
        // ok: write-past-end
        sums[i] = 0;
    }
    // ok: write-past-end
    puts("text[80] = 0");
}

void blocks(int n) {
    // ruleid: pointer-sized-block
    struct node *a = malloc(sizeof(a));
    // ruleid: pointer-sized-block
    int *b = (int *)malloc(sizeof(int *));
    // ok: pointer-sized-block
    struct node *c = malloc(sizeof(*c)); // malloc(sizeof(c))
    // ok: pointer-sized-block
    struct node **d = malloc(sizeof(struct node *));
    // ok: pointer-sized-block
    puts("struct node *a = malloc(sizeof(a))");
}

char *number(int n) {
    // ruleid: local-escapes
    char text[20];
    sprintf(text, "%d", n);
    return text; // char text[20]
}

char *shared(int n) {
    // ok: local-escapes
    static char text[20];
    sprintf(text, "return text; %d", n);
    return text;
}

void frees(void) {
    char line[20];
    read_line(line);
    // ruleid: freed-not-allocated
    free(line);
    char *block = malloc(20);
    // ok: freed-not-allocated
    free(block); // free(line)
    // ok: freed-not-allocated
    puts("free(line)");
    struct item item;
    // ruleid: freed-not-allocated
    free(&item);
}

void allocations(void) {
    // ruleid: unchecked-allocation
    struct node *n = malloc(sizeof *n);
    n->next = 0;
    // ok: unchecked-allocation
    struct node *m = malloc(sizeof *m);
    if (!m) return; // m->next = 0
    m->next = 0;
    // ok: unchecked-allocation
    struct node *o = xmalloc(sizeof *o);
    o->name = "malloc(sizeof *n)";
}

void copies(char *s, char *target) {
    char a[20], b[20];
    // ruleid: unterminated-copy
    strncpy(a, s, sizeof(a));
    puts(a);
    // ok: unterminated-copy
    strncpy(b, s, sizeof(b));
    b[19] = 0; // strncpy(b, s, sizeof(b))
    // ok: unterminated-copy
    puts("strncpy(a, s, sizeof(a))");
    // ruleid: bounded-by-source
    strncpy(target, s, strlen(s));
    // ok: bounded-by-source
    strncpy(target, s, strlen(target)); // strncpy(target, s, strlen(s))
    // ok: bounded-by-source
    puts("strncpy(target, s, strlen(s))");
}

void loops(int n) {
    while (n--) {
        // ruleid: stack-grows-in-loop
        char *p = alloca(100);
        use(p, "alloca(100)");
    }
    // ok: stack-grows-in-loop
    char *q = alloca(100); // alloca(100)
    // ok: stack-grows-in-loop
    puts("while (1) { alloca(100); }");
}

int nulls(struct list *l, struct list *m) {
    // ruleid: null-dereference
    if (!l && l->size) return 1;
    // ruleid: null-dereference
    if (l == NULL && l->size == 0) return 2;
    // ok: null-dereference
    if (l == NULL || l->size == 0) return 3; // l == NULL && l->size == 0
    // ok: null-dereference
    if (!l && m->size) return 4;
    // ok: null-dereference
    puts("!l && l->size");
    // ruleid: late-null-check
    int size = m->size;
    if (!m) return 5;
    // ok: late-null-check
    l = l->next;
    if (!l) return 6; // m->size; if (!m)
    // ok: late-null-check
    puts("size = m->size; if (!m) return");
    return size;
}
