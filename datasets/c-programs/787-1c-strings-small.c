// judged: insecure CWE-787
// a float of any size does not fit in 10 bytes
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    srand(time(NULL));
    float a = (float)rand() * 10.0;
    float b = (float)rand() * 10.0;
    float c = (float)rand() * 10.0;
    char string[10], string2[10], string3[10];

    sprintf(string, "%f", a);
    sprintf(string2, "%f", b);
    sprintf(string3, "%f", c);
    printf("%s %s %s\n", string, string2, string3);
    return 0;
}
