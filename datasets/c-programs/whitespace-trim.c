// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <string>\n", argv[0]);
        return 1;
    }
    char *input = argv[1];
    printf("Before: '%s'\n", input);
    int len = strlen(input);
    for (int i = len - 1; i >= 0 && isspace((unsigned char)input[i]); i--) {
        input[i] = '\0';
    }
    printf("After: '%s'\n", input);
    return 0;
}
