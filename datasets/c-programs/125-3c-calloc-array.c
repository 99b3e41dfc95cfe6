// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int size, index;

    printf("How many values? ");
    if (scanf("%d", &size) != 1 || size <= 0 || size > 1000) {
        fprintf(stderr, "The size must be from 1 to 1000\n");
        return EXIT_FAILURE;
    }

    int *values = calloc((size_t)size, sizeof(int));
    if (values == NULL) {
        perror("calloc");
        return EXIT_FAILURE;
    }
    for (int i = 0; i < size; i++) {
        if (scanf("%d", &values[i]) != 1) {
            fprintf(stderr, "Bad value\n");
            free(values);
            return EXIT_FAILURE;
        }
    }
    printf("Index: ");
    if (scanf("%d", &index) != 1 || index < 0 || index >= size) {
        fprintf(stderr, "Bad index\n");
        free(values);
        return EXIT_FAILURE;
    }
    printf("values[%d] = %d\n", index, values[index]);
    free(values);
    return EXIT_SUCCESS;
}
