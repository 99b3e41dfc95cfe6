// judged: insecure CWE-787
// an empty argument or one of blanks alone makes the index negative
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    int i;

    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }
    char *str = argv[1];
    if (str == NULL) {
        return 1;
    }
    for (i = strlen(str) - 1; isspace(str[i]); i--)
        ;
    for (; str[i] == '\n'; i--)
        ;
    str[i + 1] = '\0';
    printf("%s\n", str);
    return 0;
}
