// judged: insecure CWE-190
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    srand(time(0));
    int num = rand() + 1000;
    printf("Random number: %d\n", num);
    return 0;
}
