// judged: insecure CWE-125
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    char text[256];
    if (argc != 2) return 1;
    strncpy(text, argv[1], sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    int i = strlen(text) - 1;
    while (isspace((unsigned char)text[i])) {
        text[i] = '\0';
        i--;
    }
    printf("%s\n", text);
    return 0;
}
