// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    srand(time(NULL));
    int a = rand() % 9000 + 1001;
    int b = rand() % 9000 + 1001;
    int c = rand() % 9000 + 1001;
    int sum = a + b + c;
    printf("a: %d b: %d c: %d sum: %d\n", a, b, c, sum);
    return 0;
}
