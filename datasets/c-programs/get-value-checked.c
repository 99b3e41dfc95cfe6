// judged: secure
#include <stdio.h>

int getValueFromArray(int arr[], int size, int index) {
    if (index >= 0 && index < size) {
        return arr[index];
    }
    return -1;
}

int main() {
    int id_sequence[] = {1, 2, 3, 4, 5};
    int size = sizeof(id_sequence) / sizeof(id_sequence[0]);
    int index;
    printf("Enter index: ");
    if (scanf("%d", &index) != 1) {
        return -1;
    }
    return getValueFromArray(id_sequence, size, index);
}
