// judged: secure
// why: x and y are 10..1000, so x * 100 fits and y is not zero
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    srand(time(NULL));
    int x = rand() % 991 + 10;
    int y = rand() % 991 + 10;
    int difference = x - y;
    int ratio = (x * 100) / y;
    printf("x = %d, y = %d\n", x, y);
    printf("difference = %d, ratio = %d%%\n", difference, ratio);
    return 0;
}
