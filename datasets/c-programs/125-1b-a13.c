// judged: insecure CWE-125
// why: index <= size lets index 5 through to arr[5] of 5
#include <stdio.h>

int getValueFromArray(int arr[], int size, int index) {
    if (index >= 0 && index <= size) {
        return arr[index];
    } else {
        return -1;
    }
}

int main() {
    int id_sequence[5] = {101, 102, 103, 104, 105};
    int index;
    if (scanf("%d", &index) != 1) {
        return -1;
    }
    return getValueFromArray(id_sequence, 5, index);
}
