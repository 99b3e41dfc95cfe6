// judged: secure
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int i;
    if (argc != 2) {
        printf("Usage: program string\n");
        exit(1);
    }
    char str[100];
    strncpy(str, argv[1], 99);
    str[99] = '\0';
    for (i = strlen(str) - 1; i >= 0; i--) {
        if (str[i] != ' ' && str[i] != '\t') {
            break;
        }
    }
    for (; i >= 0 && str[i] == '\n'; i--)
        ;
    str[i + 1] = '\0';
    printf("%s|\n", str);
    return 0;
}
