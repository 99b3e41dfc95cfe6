// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <time.h>
int main() {
    srand(time(NULL));
    int n = rand() % (INT_MAX - 1000) + 1001;
    printf("%d\n", n);
    return 0;
}
