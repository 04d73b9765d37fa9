#include <stdlib.h>

const char *shown = "system(argv[1])";

void list(const char *folder, int count, char **argv) {
    char command[256];
    snprintf(command, sizeof command, "ls %s", folder);
    // ruleid: shell-command
    if (system(command) != 0) return;
    // ruleid: shell-command
    system(argv[1]);
    // ruleid: shell-command
    FILE *editor = popen(getenv("EDITOR"), "w");

    // ok: shell-command
    system("ls -l"); /* not system(argv[1]) */
    // ok: shell-command
    execv("/bin/ls", argv);
    // ok: shell-command
    puts("system(argv[1])");
}

void numbers(int count) {
    char command[256];
    snprintf(command, sizeof command, "sleep %d", count);
    // ok: shell-command
    system(command);
}
