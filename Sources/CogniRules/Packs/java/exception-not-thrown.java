class Range {
    String shown = "{ new IllegalArgumentException(); }";

    void set(int low, int high) {
        if (low > high) {
            // ruleid: exception-not-thrown
            new IllegalArgumentException("low is above high");
        }
        if (low < 0) {
            // ruleid: exception-not-thrown
            new java.lang.IllegalStateException();
        }
        if (high < 0) {
            // ok: exception-not-thrown
            throw new IllegalArgumentException("high");
        }
        try {
            // ok: exception-not-thrown
            new HttpException(null);
            fail();
        } catch (NullPointerException expected) {
        }
        // ok: exception-not-thrown
        Exception made = new IllegalStateException(); // { new IllegalStateException(); }
        // ok: exception-not-thrown
        failures.add(() -> new IllegalStateException());
        // ok: exception-not-thrown
        log("{ new IllegalArgumentException(); }");
    }
}
