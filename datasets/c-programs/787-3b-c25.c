// judged: secure
// why: n > 0 is tested before s[n - 1], argv[1] may be modified in place
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void rtrim(char *s)
{
    size_t n = strlen(s);
    while (n > 0 && isspace((unsigned char)s[n - 1]))
        s[--n] = '\0';
}

int main(int argc, char *argv[])
{
    char *input;

    if (argc != 2) {
        fprintf(stderr, "Exactly one argument is needed\n");
        exit(EXIT_FAILURE);
    }
    input = argv[1];
    printf("Before: [%s]\n", input);
    rtrim(input);
    printf("After:  [%s]\n", input);
    exit(EXIT_SUCCESS);
}
