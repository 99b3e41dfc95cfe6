// judged: insecure CWE-125
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int numbers[] = {10, 20, 30, 40, 50};
    int size = sizeof(numbers) / sizeof(numbers[0]);
    if (argc != 2) {
        printf("Usage: %s <index>\n", argv[0]);
        return 1;
    }
    int index = atoi(argv[1]);
    if (index > size) {
        printf("Index out of range\n");
        return 1;
    }
    printf("Element: %d\n", numbers[index]);
    return 0;
}
