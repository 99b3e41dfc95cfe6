// judged: insecure CWE-125
// neither argc nor the index is tested
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int i = atoi(argv[1]);
    printf("%s\n", argv[i]);
    return 0;
}
