class Commands {
    // Never: Runtime.getRuntime().exec("ls " + folder)
    static final String NOTE = "Runtime.getRuntime().exec(\"ls \" + folder)";
    static final String OPTION = "-l";

    void run(String folder, String command) throws Exception {
        // ruleid: shell-command
        Runtime.getRuntime().exec("ls " + folder);
        // ruleid: shell-command
        Process p = Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "ls " + folder});
        // ruleid: shell-command
        new ProcessBuilder("cmd.exe", "/c", "dir " + folder).start();

        // ok: shell-command
        Runtime.getRuntime().exec("ls " + OPTION);
        // ok: shell-command
        Runtime.getRuntime().exec(new String[] {"ls", "--", "./" + folder});
        // ok: shell-command
        new ProcessBuilder("ls", "--", folder).start();
        // ok: shell-command
        String text = NOTE; // Runtime.getRuntime().exec("ls " + folder)
    }
}
