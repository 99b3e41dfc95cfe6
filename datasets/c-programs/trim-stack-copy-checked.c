// judged: secure
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX 1024

int main(int argc, char *argv[]) {
    char input[MAX];
    int i;
    if (argc != 2) {
        printf("Usage: %s string\n", argv[0]);
        return 1;
    }
    if (strlen(argv[1]) >= MAX) {
        printf("Too long\n");
        return 1;
    }
    strcpy(input, argv[1]);
    for (i = (int)strlen(input) - 1; i >= 0 && (input[i] == ' ' || input[i] == '\t'); i--)
        input[i] = '\0';
    for (i = strlen(input) - 1; i >= 0 && input[i] == '\n'; --i)
        input[i] = 0;
    printf("'%s'\n", input);
    return 0;
}
