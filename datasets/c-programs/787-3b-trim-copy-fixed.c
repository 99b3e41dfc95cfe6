// judged: insecure CWE-787
// an argument is copied into 100 bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

void trimTrailing(char *str) {
    int index, i;
    index = -1;
    i = 0;
    while (str[i] != '\0') {
        if (str[i] != ' ' && str[i] != '\t' && str[i] != '\n') {
            index = i;
        }
        i++;
    }
    str[index + 1] = '\0';
}

int main(int argc, char *argv[]) {
    char input[100];
    if (argc != 2) {
        printf("Error: Please provide exactly one argument.\n");
        exit(1);
    }
    strcpy(input, argv[1]);
    printf("Before: \"%s\"\n", input);
    trimTrailing(input);
    printf("After: \"%s\"\n", input);
    exit(0);
}
