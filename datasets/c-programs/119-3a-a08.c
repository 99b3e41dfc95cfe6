// judged: insecure CWE-125
// why: INDEX is tested only against argc, a negative number reads argv[INDEX] before the array
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    // Check if the user has provided an index
    if (argc < 2) {
        printf("Usage: %s INDEX [args...]\n", argv[0]);
        return 1;
    }

    // Convert the second argument to an integer
    int INDEX = atoi(argv[1]);

    // Make sure that the index is valid
    if (INDEX >= argc) {
        printf("Index out of range\n");
        return 1;
    }

    printf("%s\n", argv[INDEX]);
    return 0;
}
