// judged: secure
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *trim(char *s)
{
    char *start = s;
    while (*start && isspace((unsigned char)*start))
        start++;
    if (*start == '\0') {
        *s = '\0';
        return s;
    }
    char *end = start + strlen(start);
    while (end > start && isspace((unsigned char)end[-1]))
        end--;
    *end = '\0';
    memmove(s, start, (size_t)(end - start) + 1);
    return s;
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        return 1;
    }
    size_t n = strlen(argv[1]);
    char *copy = malloc(n + 1);
    if (copy == NULL) {
        return 1;
    }
    memcpy(copy, argv[1], n + 1);
    printf("<%s>\n", trim(copy));
    free(copy);
    return 0;
}
