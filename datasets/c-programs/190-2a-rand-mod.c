// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
    int randomNumber;

    srand((unsigned int)time(NULL));
    do {
        randomNumber = rand();
    } while (randomNumber <= 1000);

    printf("Random number larger than 1000: %d\n", randomNumber);
    return 0;
}
