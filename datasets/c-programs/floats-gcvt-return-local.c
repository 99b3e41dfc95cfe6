// judged: insecure CWE-562
// a local array is returned
#include <stdio.h>
#include <stdlib.h>

char *floatToString(float f) {
    char str[20];
    sprintf(str, "%.2f", f);
    return str;
}

int main() {
    float a = rand() % 100;
    char *str_a = floatToString(a);
    printf("%s\n", str_a);
    return 0;
}
