// judged: insecure CWE-190
// why: value + 1000 is computed as int before it is widened, the test for overflow comes too late
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>

int main(int argc, char *argv[]) {
    // Check if the correct number of arguments is provided
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <value>\n", argv[0]);
        return 1;
    }

    // Read in the value from the command line
    int value = atoi(argv[1]);

    // Add 1000 to the value (use long long so that it cannot overflow)
    long long result = value + 1000;

    // Check for overflow
    if (result > INT_MAX) {
        fprintf(stderr, "Overflow!\n");
        return 1;
    }

    printf("Result: %lld\n", result);
    return 0;
}
