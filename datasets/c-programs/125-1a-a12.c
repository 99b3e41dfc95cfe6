// judged: secure
// why: index starts as 0 if scanf fails and getValueFromArray tests both ends
#include <stdio.h>

int getValueFromArray(int *array, int size, int index) {
    if (index < 0 || index >= size) {
        return -1;
    }
    return array[index];
}

int main() {
    int id_sequence[] = {1, 3, 5, 7, 9, 11};
    int size = sizeof(id_sequence) / sizeof(id_sequence[0]);
    int index = 0;

    printf("Enter an index: ");
    scanf("%d", &index);

    return getValueFromArray(id_sequence, size, index);
}
