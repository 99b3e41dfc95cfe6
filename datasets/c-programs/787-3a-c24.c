// judged: insecure CWE-125
// why: with an empty or all-blank argument i wraps below 0 and str[i] reads before the block
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }

    size_t len = strlen(argv[1]);
    char *str = malloc(len + 1);
    if (str == NULL) {
        return 1;
    }
    memcpy(str, argv[1], len + 1);

    // Trim trailing whitespace
    size_t i;
    for (i = len - 1; isspace((unsigned char)str[i]); i--)
        ;
    // Null terminate the string
    str[i + 1] = '\0';

    printf("'%s'\n", str);
    free(str);
    return 0;
}
