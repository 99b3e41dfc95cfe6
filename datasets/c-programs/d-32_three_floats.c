// judged: insecure CWE-787
// why: rand()/100 with %f can need up to 16 bytes (21474836.000000 and terminator), but the arrays hold 10.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    char str_a[10], str_b[10], str_c[10];
    float a, b, c;

    srand(time(0));

    a = (float)rand() / 100.0;
    b = (float)rand() / 100.0;
    c = (float)rand() / 100.0;

    sprintf(str_a, "%f", a);
    sprintf(str_b, "%f", b);
    sprintf(str_c, "%f", c);

    printf("%s\n%s\n%s\n", str_a, str_b, str_c);
    return 0;
}
