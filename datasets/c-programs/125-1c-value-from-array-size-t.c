// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <stdbool.h>

static bool try_get(const int *array, size_t size, long index, int *out) {
    if (array == NULL || index < 0 || (size_t)index >= size) {
        return false;
    }
    *out = array[index];
    return true;
}

int getValueFromArray(const int *array, size_t size, long index) {
    int value = -1;
    if (!try_get(array, size, index, &value)) {
        fprintf(stderr, "index %ld is not valid\n", index);
    }
    return value;
}

int main(void) {
    int id_sequence[] = {3, 1, 4, 1, 5, 9, 2, 6};
    long index;

    if (scanf("%ld", &index) != 1) {
        return EXIT_FAILURE;
    }
    return getValueFromArray(id_sequence, sizeof id_sequence / sizeof *id_sequence, index);
}
