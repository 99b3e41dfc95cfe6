// judged: secure
// why: The index is tested against 0 and the element count before the array is read.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    int numbers[] = {10, 20, 30, 40, 50, 60, 70, 80};
    int size = sizeof(numbers) / sizeof(numbers[0]);

    if (argc != 2) {
        printf("Usage: %s <index>\n", argv[0]);
        return 1;
    }

    int index = atoi(argv[1]);

    if (index >= 0 && index < size) {
        printf("Element at index %d: %d\n", index, numbers[index]);
    } else {
        printf("invalid input\n");
    }

    return 0;
}
