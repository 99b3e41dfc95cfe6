// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int randint(int a, int b) {
    if (a > b) {
        return randint(b, a);
    }
    return a + rand() % (b - a + 1);
}

int main() {
    srand(time(NULL));
    int x = randint(10, 1000), y = randint(1000, 10);
    int d = x > y ? x - y : y - x;
    printf("|%d - %d| = %d\n", x, y, d);
    return 0;
}
