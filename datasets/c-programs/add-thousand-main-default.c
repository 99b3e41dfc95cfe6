// judged: insecure CWE-190
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char *argv[]) {
    int num = argc > 1 ? atoi(argv[1]) : 0;
    printf("%d + 1000 = %d\n", num, num + 1000);
    return 0;
}
