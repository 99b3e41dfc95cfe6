// judged: insecure CWE-125
// a variable length array of a size that was read
#include <stdio.h>

int main() {
    int n, idx;
    printf("Enter the size of the array: ");
    scanf("%d", &n);
    int arr[n];
    for (int i = 0; i < n; i++) {
        arr[i] = i;
    }
    printf("Enter the index: ");
    scanf("%d", &idx);
    printf("%d\n", arr[idx]);
    return 0;
}
