// judged: secure
#include <stdio.h>

int getValueFromArray(int *array, int size, int index) {
    if (array == NULL || size <= 0) {
        return -1;
    }
    if (!(index >= 0 && index < size)) {
        fprintf(stderr, "Index %d out of bounds [0, %d)\n", index, size);
        return -1;
    }
    return array[index];
}

int main(void) {
    int id_sequence[] = {5, 3, 9, 1};
    int size = (int)(sizeof(id_sequence) / sizeof(*id_sequence));
    int index = 0;
    int tries = 3;

    while (tries-- > 0) {
        if (fscanf(stdin, "%d", &index) == 1) {
            return getValueFromArray(id_sequence, size, index);
        }
        fscanf(stdin, "%*[^\n]");
    }
    return -1;
}
