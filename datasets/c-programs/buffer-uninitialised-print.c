// judged: insecure CWE-457
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 2) return 1;
    int size = atoi(argv[1]);
    if (size <= 0 || size > 1024) return 1;
    char *buffer = malloc(size);
    if (buffer == NULL) return 1;
    printf("%s\n", buffer);
    free(buffer);
    return 0;
}
