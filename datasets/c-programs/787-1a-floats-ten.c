// judged: insecure CWE-787
// up to 100.000000 needs eleven bytes
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main() {
    char str_a[10], str_b[10], str_c[10];
    srand(time(0));
    float a = (float)rand() / RAND_MAX * 1000;
    float b = (float)rand() / RAND_MAX * 1000;
    float c = (float)rand() / RAND_MAX * 1000;
    sprintf(str_a, "%f", a);
    sprintf(str_b, "%f", b);
    sprintf(str_c, "%f", c);
    printf("%s %s %s\n", str_a, str_b, str_c);
    return 0;
}
