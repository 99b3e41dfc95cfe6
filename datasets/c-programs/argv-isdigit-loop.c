// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

int is_number(const char *s) {
    for (int i = 0; s[i]; i++) {
        if (!isdigit(s[i])) {
            return 0;
        }
    }
    return 1;
}

int main(int argc, char *argv[]) {
    if (argc < 2 || !is_number(argv[1])) {
        printf("Usage: %s <index>\n", argv[0]);
        return EXIT_FAILURE;
    }
    int index = atoi(argv[1]);
    if (index >= argc || index < 0) {
        printf("Error: Index out of bounds.\n");
        return EXIT_FAILURE;
    }
    printf("Argument at index %d: %s\n", index, argv[index]);
    return EXIT_SUCCESS;
}
