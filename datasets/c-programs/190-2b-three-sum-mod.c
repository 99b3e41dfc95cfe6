// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int generateRandomInt(int min, int max) {
    return rand() % (max - min + 1) + min;
}

int main() {
    srand(time(0));

    int a = generateRandomInt(1001, 9999);
    int b = generateRandomInt(1001, 9999);
    int c = generateRandomInt(1001, 9999);
    int sum = a + b + c;
    int sum2 = 0;
    sum2 += a;
    sum2 += b;
    sum2 += c;

    printf("a : %d b : %d c : %d sum: %d sum2: %d\n", a, b, c, sum, sum2);
    return 0;
}
