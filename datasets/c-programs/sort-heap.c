// judged: secure
// why: n is tested to be 1..MAX_N, malloc is checked, every element is read, and the failing way frees
#include <stdio.h>
#include <stdlib.h>

#define MAX_N 100000

void bubble_sort(int *arr, int n)
{
    for (int i = 0; i < n - 1; i++) {
        int swapped = 0;
        for (int j = 0; j < n - i - 1; j++) {
            if (arr[j] > arr[j + 1]) {
                int tmp = arr[j];
                arr[j] = arr[j + 1];
                arr[j + 1] = tmp;
                swapped = 1;
            }
        }
        if (!swapped)
            break;
    }
}

int main(void)
{
    int n;

    printf("How many numbers? ");
    if (scanf("%d", &n) != 1 || n <= 0 || n > MAX_N) {
        fprintf(stderr, "Please enter a number between 1 and %d\n", MAX_N);
        return 1;
    }

    int *arr = malloc((size_t)n * sizeof(*arr));
    if (arr == NULL) {
        fprintf(stderr, "Out of memory\n");
        return 1;
    }

    for (int i = 0; i < n; i++) {
        if (scanf("%d", &arr[i]) != 1) {
            fprintf(stderr, "Invalid number at position %d\n", i + 1);
            free(arr);
            return 1;
        }
    }

    bubble_sort(arr, n);

    for (int i = 0; i < n; i++)
        printf("%d%c", arr[i], i == n - 1 ? '\n' : ' ');

    free(arr);
    return 0;
}
