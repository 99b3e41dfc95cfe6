// judged: secure
// why: index is initialised and getValueFromArray rejects anything outside 0..size-1.
#include <stdio.h>

int getValueFromArray(int *array, int size, int index) {
    if (index < 0 || index >= size) {
        return -1;
    }
    return array[index];
}

int main() {
    int id_sequence[] = {101, 102, 103, 104, 105, 106, 107};
    int size = sizeof(id_sequence) / sizeof(id_sequence[0]);
    int index = -1;

    scanf("%d", &index);

    return getValueFromArray(id_sequence, size, index);
}
