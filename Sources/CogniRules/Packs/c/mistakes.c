#include <stdio.h>

int conditions(int c, int n, struct user *u, char *name, int flags) {
    // ruleid: impossible-condition
    if (c == ' ' && c == '\t') return 1;
    // ok: impossible-condition
    if (c == ' ' && n == 2) return 1; // c == ' ' && c == '\t'
    // ruleid: unavoidable-condition
    if (n != 1 || n != 2) return 1;
    // ok: unavoidable-condition, impossible-condition
    puts("n != 1 || n != 2, c == 1 && c == 2");
    // ok: unavoidable-condition
    if (n != 1 && n != 2) return 1;
    // ruleid: identical-branches
    if (n > 5) {
        send(name);
    } else {
        send(name);
    }
    // ok: identical-branches
    if (n > 5) {
        send(name); // same
    } else {
        send("name");
    }
    // ruleid: repeated-condition
    if (n == 1) {
        send(name);
    } else if (n == 2) {
        puts(name);
    } else if (n == 1) {
        stop();
    }
    // ok: repeated-condition
    if (n == 1) {
        puts("else if (n == 1)"); // else if (n == 1)
    } else if (n == 2) {
        stop();
    }
    // ruleid: self-assignment
    u->name = u->name;
    // ok: self-assignment
    u->name = name; // u->name = u->name
    // ok: self-assignment
    puts("u->name = u->name");
    int fd, ok;
    // ruleid: assigned-comparison
    if (fd = open(name, 0) < 0) return 2;
    // ok: assigned-comparison
    if ((fd = open(name, 0)) < 0) return 2; // fd = open(name, 0) < 0
    // ok: assigned-comparison
    puts("if (fd = open(name, 0) < 0)");
    // ruleid: bit-test-precedence
    if (flags & MASK == VALUE) return 3;
    // ruleid: bit-test-precedence
    if (!flags & MASK) return 3;
    // ok: bit-test-precedence
    if ((flags & MASK) == VALUE && !(flags & MASK)) return 3; // flags & MASK == VALUE
    // ok: bit-test-precedence
    puts("flags & MASK == VALUE");
    // ruleid: empty-if
    if (n < 0);
        return 4;
    // ok: empty-if
    if (n < 0) return 4; // if (n < 0);
    // ok: empty-if
    puts("if (n < 0);");
    return 0;
}

void loops(int *a, size_t n, FILE *file) {
    // ruleid: endless-unsigned-loop
    for (size_t i = n - 1; i >= 0; i--) use(a[i]);
    // ok: endless-unsigned-loop
    for (int i = n - 1; i >= 0; i--) use(a[i]);
    // ok: endless-unsigned-loop
    puts("for (size_t i = n; i >= 0; i--)"); // for (size_t i = n; i >= 0; i--)
    char c;
    int d;
    // ruleid: end-of-file-as-char
    while ((c = getchar()) != EOF) use(c);
    // ok: end-of-file-as-char
    while ((d = getchar()) != EOF) use(d); // char c; (c = getchar()) != EOF
    // ok: end-of-file-as-char
    puts("(c = getchar()) != EOF");
    // ruleid: feof-loop
    while (!feof(file)) {
        fgets(line, 80, file);
        use(line);
    }
    // ok: feof-loop
    while (!feof(file)) {
        if (!fgets(line, 80, file)) break; // fgets(line, 80, file)
        puts("while (!feof(file))");
    }
    // ruleid: length-in-condition
    for (int i = 0; i < strlen(line); i++) {
        line[i] = ' ';
    }
    // ok: length-in-condition
    for (int i = 0, m = strlen(line); i < m; i++) {
        line[i] = ' '; // i < strlen(line)
    }
    // ok: length-in-condition
    puts("for (int i = 0; i < strlen(line); i++)");
}

int texts(char *name, char *a, char *b) {
    // ruleid: text-compared-by-address
    if (name == "root") return 1;
    // ok: text-compared-by-address
    if (name == NULL || *name == 'r') return 1; // name == "root"
    // ok: text-compared-by-address
    puts("name == \"root\"");
    // ruleid: comparison-result-as-one
    if (strcmp(a, b) == 1) return 2;
    // ok: comparison-result-as-one
    if (strcmp(a, b) == 0) return 2; // strcmp(a, b) == 1
    // ok: comparison-result-as-one
    puts("strcmp(a, b) == 1");
    int n;
    // ruleid: number-read-without-address
    scanf("%d", n);
    // ok: number-read-without-address
    scanf("%d", &n); // scanf("%d", n)
    // ok: number-read-without-address
    puts("scanf(\"%d\", n)");
    // ruleid: missing-format-argument
    printf("no file %s\n");
    // ok: missing-format-argument
    printf("100%% done, %s\n", name); // printf("%s")
    // ok: missing-format-argument
    printf("100%% of it\n");
    return 0;
}

void numbers(int n, int *a, int i) {
    // ruleid: whole-division
    double third = 1 / 3;
    // ok: whole-division
    double half = 1.0 / 2; // 1 / 2
    // ok: whole-division
    puts("double third = 1 / 3;");
    // ruleid: shift-too-far
    unsigned long big = 1 << 40;
    // ok: shift-too-far
    unsigned long wide = 1ULL << 40; // 1 << 40
    // ok: shift-too-far
    puts("1 << 40");
    // ruleid: assert-side-effect
    assert(n++ < 10);
    // ok: assert-side-effect
    assert(n + 1 < 10); // assert(n++ < 10)
    // ok: assert-side-effect
    puts("assert(n++ < 10)");
    // ruleid: index-before-check
    while (a[i] != 0 && i < n) i++;
    // ok: index-before-check
    while (i < n && a[i] != 0) i++; // a[i] != 0 && i < n
    // ok: index-before-check
    puts("a[i] != 0 && i < n");
}
