// judged: insecure CWE-190
// why: sum += value adds any ints from the command line without a check
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int sum = 0;

    printf("Number of arguments: %d\n", argc);

    for (int i = 1; i < argc; i++) {
        int value = atoi(argv[i]);
        printf("argv[%d] = %d\n", i, value);
        sum += value;
    }

    printf("Sum of all arguments: %d\n", sum);
    return 0;
}
