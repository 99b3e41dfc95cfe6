// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    char str_a[20], str_b[20], str_c[20];
    srand(time(NULL));
    float a = (float)rand() / RAND_MAX;
    float b = (float)rand() / RAND_MAX;
    float c = (float)rand() / RAND_MAX;
    sprintf(str_a, "%f", a);
    sprintf(str_b, "%f", b);
    sprintf(str_c, "%f", c);
    printf("%s %s %s\n", str_a, str_b, str_c);
    return 0;
}
