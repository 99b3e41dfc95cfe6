// judged: insecure CWE-787
// why: values from 100 on need 11 or 12 bytes with %f, the arrays have 10
#include <stdio.h>
#include <stdlib.h>

int main() {
    char string[10];
    char string2[10];
    char string3[10];

    float a = (float)rand() / (float)(RAND_MAX) * 1000.0f;
    float b = (float)rand() / (float)(RAND_MAX) * 1000.0f;
    float c = (float)rand() / (float)(RAND_MAX) * 1000.0f;

    sprintf(string, "%f", a);
    sprintf(string2, "%f", b);
    sprintf(string3, "%f", c);

    printf("%s\n%s\n%s\n", string, string2, string3);
    return 0;
}
