// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s size\n", argv[0]);
        return 1;
    }
    int size = atoi(argv[1]);
    if (size <= 0 || size > 65536) {
        printf("Invalid size\n");
        return 1;
    }
    char *buffer = (char *)malloc((size_t)size);
    if (buffer == NULL) {
        printf("Allocation failed\n");
        return 1;
    }
    memset(buffer, 0, (size_t)size);
    for (int i = 0; i < size; i++) {
        printf("%d ", buffer[i]);
    }
    printf("\n");
    free(buffer);
    return 0;
}
