class Job {
    String shown = "e.printStackTrace()";

    void run(java.io.PrintWriter out, int count) {
        // ruleid: debug-leftover
        System.out.println("here 1");
        // ruleid: debug-leftover
        System.out.println("DEBUG: count " + count);
        try {
            work();
        } catch (Exception e) {
            // ruleid: debug-leftover
            e.printStackTrace();
            // ok: debug-leftover
            e.printStackTrace(out); // not e.printStackTrace()
        }
        // ok: debug-leftover
        System.out.println("Here you are");
        // ok: debug-leftover
        System.out.println("e.printStackTrace()");
    }
}
