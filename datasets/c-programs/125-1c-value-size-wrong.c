// judged: insecure CWE-125
// the size that is passed is in bytes
#include <stdio.h>

int getValueFromArray(int arr[], int size, int index) {
    if (index >= 0 && index < size)
        return arr[index];
    return -1;
}

int main() {
    int id_sequence[] = {10, 20, 30, 40};
    int index;
    if (scanf("%d", &index) != 1)
        return 1;
    return getValueFromArray(id_sequence, sizeof(id_sequence), index);
}
