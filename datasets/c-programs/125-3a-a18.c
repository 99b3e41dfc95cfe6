// judged: secure
// why: the loop is left only with 0 <= index <= 9, end of input returns
#include <stdio.h>

int valueAt(int index) {
    int array[10] = {5, 10, 15, 20, 25, 30, 35, 40, 45, 50};
    return array[index];
}

int main() {
    int index = -1;
    int c;

    // Keep asking until the user enters a valid index
    do {
        printf("Enter an index between 0 and 9: ");
        int r = scanf("%d", &index);
        if (r == EOF) {
            printf("\nNo input.\n");
            return -1;
        }
        if (r == 0) {
            // throw away the wrong line
            while ((c = getchar()) != '\n' && c != EOF)
                ;
            index = -1;
        }
    } while (index < 0 || index > 9);

    printf("The value at index %d is %d\n", index, valueAt(index));
    return 0;
}
