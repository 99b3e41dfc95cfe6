#include <stdlib.h>
#include <time.h>

void make_reset_code(char out[33]) {
    static const char digits[] = "0123456789abcdef";
    static int seeded = 0;

    if (!seeded) {
        srand((unsigned int)time(NULL));
        seeded = 1;
    }
    for (int i = 0; i < 32; i++) {
        out[i] = digits[rand() % 16];
    }
    out[32] = '\0';
}
