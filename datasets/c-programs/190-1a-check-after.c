// judged: insecure CWE-190
// the test comes after the sum
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        return 1;
    }
    int value = atoi(argv[1]);
    int result = value + 1000;
    if (result < value) {
        printf("Overflow\n");
        return 1;
    }
    printf("%d\n", result);
    return 0;
}
