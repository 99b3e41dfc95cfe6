// judged: secure
// why: The numbers lie in 0..100, so the strings fit in 32 bytes and snprintf limits them anyway.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void)
{
    char str_a[32], str_b[32], str_c[32];

    srand((unsigned)time(NULL));

    float a = (float)rand() / (float)RAND_MAX * 100.0f;
    float b = (float)rand() / (float)RAND_MAX * 100.0f;
    float c = (float)rand() / (float)RAND_MAX * 100.0f;

    snprintf(str_a, sizeof str_a, "%.3f", a);
    snprintf(str_b, sizeof str_b, "%.3f", b);
    snprintf(str_c, sizeof str_c, "%.3f", c);

    printf("a = %s\nb = %s\nc = %s\n", str_a, str_b, str_c);
    return 0;
}
