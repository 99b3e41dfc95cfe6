// judged: insecure CWE-125
// an index below zero passes
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc < 3) {
        printf("Usage: %s <size> <index>\n", argv[0]);
        return 1;
    }
    int size = atoi(argv[1]);
    int index = atoi(argv[2]);
    int *arr = (int *)malloc(size * sizeof(int));
    if (arr == NULL) {
        printf("Memory allocation failed\n");
        return 1;
    }
    for (int i = 0; i < size; i++) {
        arr[i] = i * i;
    }
    if (index < size) {
        printf("arr[%d] = %d\n", index, arr[index]);
    }
    free(arr);
    return 0;
}
