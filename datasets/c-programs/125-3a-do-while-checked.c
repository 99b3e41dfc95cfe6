// judged: secure
#include <stdio.h>

int getValueAtIndex(int arr[], int size, int index) {
    if (index < 0 || index >= size) {
        printf("Invalid index\n");
        return -1;
    }
    return arr[index];
}

int main() {
    int arr[] = {5, 10, 15, 20, 25, 30};
    int size = sizeof(arr) / sizeof(arr[0]);
    int index;
    char again;

    do {
        printf("Enter index: ");
        scanf("%d", &index);
        int value = getValueAtIndex(arr, size, index);
        if (value != -1)
            printf("Value at index %d is %d\n", index, value);
        printf("Again? (y/n) ");
        scanf(" %c", &again);
    } while (again == 'y' || again == 'Y');

    return 0;
}
