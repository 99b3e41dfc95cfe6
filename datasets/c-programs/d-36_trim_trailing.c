// judged: insecure CWE-787
// why: strcpy of argv[1] into input[100] has no bound; an empty text also reads input[-1].
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }

    char input[100];
    strcpy(input, argv[1]);
    printf("Before: '%s'\n", input);

    // Trim trailing whitespace
    int len = strlen(input);
    while (isspace(input[len - 1])) {
        len--;
    }
    input[len] = '\0';

    printf("After: '%s'\n", input);
    return 0;
}
