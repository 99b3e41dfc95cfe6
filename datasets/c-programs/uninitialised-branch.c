// judged: insecure CWE-457
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int level;
    if (argc > 1) {
        level = atoi(argv[1]) % 10;
    }
    printf("Level %d\n", level);
    return 0;
}
