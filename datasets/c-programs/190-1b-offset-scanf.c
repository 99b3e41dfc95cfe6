// judged: insecure CWE-190
// a read value plus 1000
#include <stdio.h>
#define OFFSET 1000

int main() {
    int val, result;
    printf("Enter a value: ");
    scanf("%d", &val);
    result = val + OFFSET;
    printf("Result: %d\n", result);
    return 0;
}
