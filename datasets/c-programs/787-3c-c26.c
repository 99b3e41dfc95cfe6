// judged: insecure CWE-126
// why: an argument of 64 or more characters leaves text without a NUL, strlen reads past it
#include <stdio.h>
#include <string.h>
#include <ctype.h>

#define MAX 64

int main(int argc, char *argv[]) {
    char text[MAX];

    if (argc < 2) {
        printf("No argument\n");
        return 1;
    }

    // strncpy makes sure that we do not overflow the buffer
    strncpy(text, argv[1], sizeof(text));

    int end = (int)strlen(text) - 1;
    while (end >= 0 && isspace((unsigned char)text[end])) {
        text[end] = '\0';
        end--;
    }

    printf("%s\n", text);
    return 0;
}
