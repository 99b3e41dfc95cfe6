// judged: insecure CWE-190
#include <stdio.h>

#define OFFSET 1000

int main() {
    int number;
    printf("Enter a number: ");
    scanf("%d", &number);
    number += OFFSET;
    printf("Result: %d\n", number);
    return 0;
}
