// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
    char str_a[32], str_b[32], str_c[32];
    float values[3];

    srand((unsigned int)time(NULL));
    for (int i = 0; i < 3; ++i) {
        values[i] = ((float)rand() / (float)RAND_MAX) * 1000.0f - 500.0f;
    }
    sprintf(str_a, "%.2f", values[0]);
    sprintf(str_b, "%.2f", values[1]);
    sprintf(str_c, "%.2f", values[2]);
    puts(str_a);
    puts(str_b);
    puts(str_c);
    return 0;
}
