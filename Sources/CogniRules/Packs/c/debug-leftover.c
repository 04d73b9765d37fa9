const char *shown = "__debugbreak()";

void run(int count) {
    // ruleid: debug-leftover
    __debugbreak();
    // ruleid: debug-leftover
    printf("here 1\n");
    // ruleid: debug-leftover
    fprintf(stderr, "XXX 2\n");

    // ok: debug-leftover
    printf("%d is here\n", count); /* not __debugbreak() */
    // ok: debug-leftover
    puts("__debugbreak()");
}
