// judged: insecure CWE-190
// rand() + 1001 may overflow
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    srand(time(NULL));
    int num = rand() + 1001;
    printf("%d\n", num);
    return 0;
}
