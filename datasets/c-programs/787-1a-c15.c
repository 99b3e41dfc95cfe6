// judged: secure
// why: values are 0..1, so %f writes 8 characters and the NUL into 10 bytes
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    char str_a[10], str_b[10], str_c[10];

    srand((unsigned)time(NULL));

    float a = (float)rand() / (float)RAND_MAX;
    float b = (float)rand() / (float)RAND_MAX;
    float c = (float)rand() / (float)RAND_MAX;

    // the values are between 0 and 1, so "0.123456" is 8 characters
    sprintf(str_a, "%f", a);
    sprintf(str_b, "%f", b);
    sprintf(str_c, "%f", c);

    printf("%s %s %s\n", str_a, str_b, str_c);
    return 0;
}
