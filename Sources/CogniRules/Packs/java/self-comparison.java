class Point {
    int x, y;
    String shown = "x == x";

    boolean same(Point other) {
        // ruleid: self-comparison
        boolean a = x == x;
        // ruleid: self-comparison
        boolean b = other.y <= other.y;
        // ruleid: self-comparison
        boolean c = other.equals(other);
        // ruleid: self-comparison
        if (a && a) return b;

        // ok: self-comparison
        boolean d = x == other.x; // not x == x
        // ok: self-comparison
        boolean e = next() == next();
        // ok: self-comparison
        assertTrue(other.equals(other));
        // ok: self-comparison
        return "x == x".equals(shown);
    }
}
