// judged: insecure CWE-457
#include <stdio.h>

int main(void) {
    int total;
    int values[3] = {1, 2, 3};
    for (int i = 0; i < 3; i++) total += values[i];
    printf("%d\n", total);
    return 0;
}
