const char *shown = "if (state = 1)";

void check(int state, char *p, int c) {
    // ruleid: assigned-condition
    if (state = 1) run();
    // ruleid: assigned-condition
    if (p = NULL) {
        run();
    } else {
        stop();
    }
    // ruleid: assigned-condition
    while (c = 'x') run();

    // ok: assigned-condition
    if (state == 1) run(); /* not if (state = 1) */
    // ok: assigned-condition
    if ((p = next())) run();
    // ok: assigned-condition
    while ((c = getchar()) != EOF) run();
    // ok: assigned-condition
    puts("if (state = 1)");
}
