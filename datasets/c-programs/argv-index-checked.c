// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s <index> [args...]\n", argv[0]);
        return 1;
    }
    int index = atoi(argv[1]);
    if (index < 0 || index >= argc) {
        printf("Error: Index out of range\n");
        return 1;
    }
    printf("%s\n", argv[index]);
    for (int i = 1; i < argc; i++) {
        printf("Argument %d: %s\n", i, argv[i]);
    }
    return 0;
}
