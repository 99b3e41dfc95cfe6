// judged: secure
#include <stdio.h>
#include <stdlib.h>

int getValueFromArray(int *array, int len, int index) {
    int value;

    // check that the array index is within the correct range of values for the array
    if (index >= 0 && index < len) {
        value = array[index];
    } else {
        printf("Index out of bounds\n");
        value = -1;
    }
    return value;
}

int main() {
    int id_sequence[] = {10, 20, 30, 40, 50};
    int index;

    scanf("%d", &index);
    return getValueFromArray(id_sequence, sizeof(id_sequence) / sizeof(id_sequence[0]), index);
}
