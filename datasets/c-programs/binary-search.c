// judged: secure
#include <stdio.h>

int binary_search(const int *arr, int size, int key) {
    int low = 0, high = size - 1;
    while (low <= high) {
        int mid = low + (high - low) / 2;
        if (arr[mid] == key) return mid;
        if (arr[mid] < key) low = mid + 1;
        else high = mid - 1;
    }
    return -1;
}

int main(void) {
    int data[] = {2, 3, 4, 10, 40, 55, 60, 71};
    int key;
    if (scanf("%d", &key) != 1) return 1;
    int at = binary_search(data, sizeof(data) / sizeof(data[0]), key);
    if (at >= 0) printf("Found %d\n", data[at]);
    return 0;
}
