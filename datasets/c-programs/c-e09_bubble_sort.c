// judged: secure
// why: n is held in 1..100 and the inner loop reads arr[j + 1] only up to n - 1.
#include <stdio.h>

void bubbleSort(int arr[], int n) {
    for (int i = 0; i < n - 1; i++) {
        int swapped = 0;
        for (int j = 0; j < n - i - 1; j++) {
            if (arr[j] > arr[j + 1]) {
                int temp = arr[j];
                arr[j] = arr[j + 1];
                arr[j + 1] = temp;
                swapped = 1;
            }
        }
        if (!swapped) break;
    }
}

int main() {
    int n;
    int arr[100];

    printf("How many numbers (1-100)? ");
    if (scanf("%d", &n) != 1 || n < 1 || n > 100) {
        printf("Invalid count\n");
        return 1;
    }

    for (int i = 0; i < n; i++) {
        printf("Number %d: ", i + 1);
        if (scanf("%d", &arr[i]) != 1) {
            printf("Invalid number\n");
            return 1;
        }
    }

    bubbleSort(arr, n);

    printf("Sorted: ");
    for (int i = 0; i < n; i++)
        printf("%d ", arr[i]);
    printf("\n");
    return 0;
}
