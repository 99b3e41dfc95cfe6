// judged: secure
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *rtrim(const char *s)
{
    size_t n = strlen(s);
    while (n > 0 && isspace((unsigned char)s[n - 1]))
        n--;
    char *copy = malloc(n + 1);
    if (!copy)
        return NULL;
    memcpy(copy, s, n);
    copy[n] = '\0';
    return copy;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s text\n", argv[0]);
        return 1;
    }
    char *trimmed = rtrim(argv[1]);
    if (!trimmed) {
        perror("malloc");
        return 1;
    }
    printf("[%s]\n", trimmed);
    free(trimmed);
    return 0;
}
