// judged: secure
#include <stdio.h>

#define SIZE 10

int main(void) {
    int data[SIZE];
    int index;
    for (int i = 0; i < SIZE; i++) {
        data[i] = i * i;
    }
    do {
        printf("Index (0-%d): ", SIZE - 1);
        if (scanf("%d", &index) != 1) {
            int c;
            while ((c = getchar()) != '\n' && c != EOF) {
            }
            index = -1;
        }
    } while (index < 0 || index >= SIZE);
    printf("%d\n", data[index]);
    return 0;
}
