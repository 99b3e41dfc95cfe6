// judged: insecure CWE-190
// up to INT_MAX - 1 plus 1001
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <time.h>
int main() {
    srand(time(NULL));
    int n = 1001 + rand() % INT_MAX;
    printf("%d\n", n);
    return 0;
}
