// judged: secure
// why: The copy has the exact length, is checked for NULL, the trim stops at 0, and it is freed.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void trim_trailing(char *s)
{
    size_t len = strlen(s);
    while (len > 0 && isspace((unsigned char)s[len - 1]))
        len--;
    s[len] = '\0';
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <text>\n", argv[0]);
        return 1;
    }

    size_t size = strlen(argv[1]) + 1;
    char *copy = malloc(size);
    if (copy == NULL) {
        fprintf(stderr, "Out of memory\n");
        return 1;
    }
    memcpy(copy, argv[1], size);

    printf("Before: [%s]\n", copy);
    trim_trailing(copy);
    printf("After:  [%s]\n", copy);

    free(copy);
    return 0;
}
