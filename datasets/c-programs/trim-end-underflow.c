// judged: insecure CWE-125
// blanks alone run past the start
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("no argument\n");
        return 1;
    }
    char *end = argv[1] + strlen(argv[1]) - 1;
    while (isspace(*end)) {
        *end-- = '\0';
    }
    printf("%s\n", argv[1]);
    return 0;
}
