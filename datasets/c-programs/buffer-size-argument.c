// judged: insecure CWE-476
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <size>\n", argv[0]);
        return 1;
    }
    size_t size = strtoul(argv[1], NULL, 10);
    char *buffer = malloc(size + 1);
    memset(buffer, 'x', size);
    buffer[size] = '\0';
    printf("%s\n", buffer);
    free(buffer);
    return 0;
}
