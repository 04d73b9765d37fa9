#include <stdio.h>

const char *shown = "gets(line)";

void read_lines(void) {
    char line[80];
    // ruleid: gets
    gets(line);
    // ruleid: gets
    if (gets(line) == NULL) return;

    // ok: gets
    fgets(line, sizeof line, stdin); /* not gets(line) */
    // ok: gets
    puts("gets(line)");
    // ok: gets
    reader->gets(reader, line);
}
