class Loader {
    String shown = "catch (Exception e) { }";

    void load() {
        try {
            read();
        // ruleid: swallowed-exception
        } catch (Exception e) {
        }
        try {
            read();
        // ruleid: swallowed-exception
        } catch (Throwable t) { }

        try {
            read();
        // ok: swallowed-exception
        } catch (Exception e) {
            // The file is optional: not catch (Exception e) { }
        }
        try {
            read();
        // ok: swallowed-exception
        } catch (Exception ignored) { }
        try {
            read();
        // ok: swallowed-exception
        } catch (java.io.IOException e) { }
        try {
            read();
        // ok: swallowed-exception
        } catch (Exception e) {
            log(e);
        }
    }
}
