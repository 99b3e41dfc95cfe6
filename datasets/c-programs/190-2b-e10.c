// judged: insecure CWE-190
// why: max - min + 1 overflows for a wide range such as -2000000000 .. 2000000000
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int random_in_range(int min, int max) {
    return min + rand() % (max - min + 1);
}

int main() {
    int min, max;

    printf("Enter the lowest and the highest number: ");
    if (scanf("%d %d", &min, &max) != 2) {
        printf("Invalid input\n");
        return 1;
    }
    if (min > max) {
        printf("The lowest number must not be above the highest\n");
        return 1;
    }

    srand((unsigned)time(NULL));
    for (int i = 0; i < 3; i++) {
        printf("%c : %d\n", 'a' + i, random_in_range(min, max));
    }
    return 0;
}
