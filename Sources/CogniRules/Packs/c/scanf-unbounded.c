#include <stdio.h>

const char *shown = "scanf(\"%s\", word)";

void read_words(FILE *file) {
    char word[80];
    int n;
    // ruleid: scanf-unbounded
    scanf("%s", word);
    // ruleid: scanf-unbounded
    while (fscanf(file, "%d %[^\n]", &n, word) == 2) n++;

    // ok: scanf-unbounded
    scanf("%79s", word); /* not scanf("%s", word) */
    // ok: scanf-unbounded
    scanf("%d%%s", &n);
    // ok: scanf-unbounded
    scanf("%*s %d", &n);
    // ok: scanf-unbounded
    puts("scanf(\"%s\", word)");
}
