// judged: insecure CWE-787
// n is read and used as the bound of an array of 100
#include <stdio.h>

int main() {
    int arr[100], n, i, index;

    printf("Enter number of elements: ");
    scanf("%d", &n);
    printf("Enter %d elements:\n", n);
    for (i = 0; i < n; i++)
        scanf("%d", &arr[i]);

    printf("Enter index: ");
    scanf("%d", &index);
    if (index < 0 || index >= n)
        printf("Invalid index");
    else
        printf("Value at index %d is %d", index, arr[index]);
    return 0;
}
