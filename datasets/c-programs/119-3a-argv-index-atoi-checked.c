// judged: secure
#include <stdio.h>
#include <stdlib.h>

void printArgAtIndex(char *argv[], int index) {
    printf("Argument at index %d: %s\n", index, argv[index]);
}

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "Usage: %s <unused> <INDEX>\n", argv[0]);
        return 1;
    }

    int index = atoi(argv[1]);
    if (index < 0 || index >= argc) {
        fprintf(stderr, "Index out of bounds\n");
        return 1;
    }
    printArgAtIndex(argv, index);
    return 0;
}
