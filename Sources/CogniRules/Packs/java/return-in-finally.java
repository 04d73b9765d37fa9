class Reader {
    String shown = "finally { return 0; }";

    int read() {
        try {
            return open();
        } finally {
            close();
            // ruleid: return-in-finally
            return -1;
        }
    }

    void skip() {
        try {
            open();
        } catch (RuntimeException e) {
            log(e);
        } finally {
            if (closed) {
                // ruleid: return-in-finally
                return;
            }
        }
    }

    int good() {
        try {
            // ok: return-in-finally
            return open();
        } finally {
            // ok: return-in-finally
            close(); // no finally { return 0; }
        }
    }
}
