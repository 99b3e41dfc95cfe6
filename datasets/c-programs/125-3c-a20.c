// judged: insecure CWE-125
// why: the test joins both ends with || and is always true, so any index reads arr[]
#include <stdio.h>
#define SIZE 10

int getElement(int arr[], int index) {
    if (index >= 0 || index < SIZE) {
        return arr[index];
    }
    return -1;
}

int main() {
    int arr[SIZE] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    int input;
    printf("Enter a number: ");
    scanf("%d", &input);
    printf("%d\n", getElement(arr, input));
    return 0;
}
