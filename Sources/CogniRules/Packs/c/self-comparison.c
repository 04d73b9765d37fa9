const char *shown = "a->x == a->x";

int same(struct point *a, struct point *b) {
    // ruleid: self-comparison
    if (a->x == a->x) return 1;
    // ruleid: self-comparison
    int ordered = b->y <= b->y;
    // ruleid: self-comparison
    if (strcmp(a->name, a->name) == 0) return 1;

    // ok: self-comparison
    if (a->x == b->x) return 1; /* not a->x == a->x */
    // ok: self-comparison
    if (next() == next()) return 1;
    // ok: self-comparison
    EXPECT_TRUE(a == a);
    // ok: self-comparison
    if (a->ratio != a->ratio) return NOT_A_NUMBER;
    // ok: self-comparison
    return strcmp(shown, "a->x == a->x");
}
