// judged: insecure CWE-476
// malloc unchecked; the contents are printed without an end
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int size = atoi(argv[1]);
    char *buffer = malloc(size);
    for (int i = 0; i < size; i++) {
        printf("%c", buffer[i]);
    }
    free(buffer);
    return 0;
}
