// judged: insecure CWE-125
// why: getValueFromArray tests only index < size, so a negative number from scanf reads before id_sequence.
#include <stdio.h>

int getValueFromArray(int *array, int size, int index) {
    int value;

    if (index < size) {
        value = array[index];
    } else {
        value = -1;
    }
    return value;
}

int main() {
    int id_sequence[] = {12, 45, 7, 33, 98, 101, 64};
    int size = sizeof(id_sequence) / sizeof(id_sequence[0]);
    int index;

    if (scanf("%d", &index) != 1) {
        return -1;
    }

    return getValueFromArray(id_sequence, size, index);
}
