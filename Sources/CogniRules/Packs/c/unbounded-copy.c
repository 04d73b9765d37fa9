#include <string.h>

const char *shown = "strcpy(path, argv[1])";

int main(int argc, char **argv) {
    char path[64];
    // ruleid: unbounded-copy
    strcpy(path, argv[1]);
    // ruleid: unbounded-copy
    strcat(path, getenv("HOME"));
    // ruleid: unbounded-copy
    sprintf(path, "%s/.rc", getenv("HOME"));

    // ok: unbounded-copy
    snprintf(path, sizeof path, "%s", argv[1]); /* not strcpy(path, argv[1]) */
    // ok: unbounded-copy
    strcpy(path, "argv[1]");
    // ok: unbounded-copy
    sprintf(path, "%.20s", argv[1]);
    // ok: unbounded-copy
    puts("strcpy(path, argv[1])");
}
