// judged: insecure CWE-787
// the terminator lies behind the block
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        return 1;
    }
    int size = atoi(argv[1]);
    if (size <= 0) {
        return 1;
    }
    char *buffer = malloc(size);
    if (!buffer) {
        return 1;
    }
    memset(buffer, 'A', size);
    buffer[size] = '\0';
    printf("%s\n", buffer);
    free(buffer);
    return 0;
}
