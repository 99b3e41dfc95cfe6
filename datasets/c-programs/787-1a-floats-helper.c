// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define STR_SIZE 32

void floatToString(float value, char *str, size_t size) {
    snprintf(str, size, "%.6f", value);
}

float randomFloat(float min, float max) {
    float scale = rand() / (float)RAND_MAX;
    return min + scale * (max - min);
}

int main(void) {
    char str_a[STR_SIZE], str_b[STR_SIZE], str_c[STR_SIZE];

    srand((unsigned)time(NULL));
    floatToString(randomFloat(0.0f, 100.0f), str_a, sizeof str_a);
    floatToString(randomFloat(0.0f, 100.0f), str_b, sizeof str_b);
    floatToString(randomFloat(0.0f, 100.0f), str_c, sizeof str_c);
    printf("%s\n%s\n%s\n", str_a, str_b, str_c);
    return 0;
}
