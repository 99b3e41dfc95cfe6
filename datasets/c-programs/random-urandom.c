// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

int main(void)
{
    unsigned int seed;
    if (getrandom(&seed, sizeof seed, 0) != (ssize_t)sizeof seed) {
        perror("getrandom");
        return 1;
    }
    printf("%u\n", 1001 + seed % 9000);
    return 0;
}
