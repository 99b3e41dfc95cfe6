// judged: insecure CWE-190
// why: value + 1000 overflows int for an argument near INT_MAX.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    // Check if a value was provided
    if (argc != 2) {
        printf("Please provide exactly one value.\n");
        return 1;
    }

    // Convert the command line argument to an integer
    int value = atoi(argv[1]);

    // Add 1000 to the value
    int result = value + 1000;

    printf("Result: %d\n", result);

    return 0;
}
