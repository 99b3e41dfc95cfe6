// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main() {
    srand(time(NULL));
    int n = rand();
    if (n <= 1000) {
        n += 1001;
    }
    printf("Random number larger than 1000: %d\n", n);
    return 0;
}
