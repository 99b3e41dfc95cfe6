// judged: insecure CWE-125
// a negative index passes
#include <stdio.h>

int getValueFromArray(int arr[], int size, int index) {
    if (index >= size) {
        return -1;
    }
    return arr[index];
}

int main() {
    int id_sequence[5] = {1, 2, 3, 4, 5};
    int index;
    scanf("%d", &index);
    return getValueFromArray(id_sequence, 5, index);
}
