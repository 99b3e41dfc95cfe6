// judged: insecure CWE-476
// malloc(length + 1) may fail: the null buffer is written; length + 1 of ftell -1
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buffer;
    long length;
    FILE *f = fopen("/safe/file.txt", "rb");

    if (f) {
        fseek(f, 0, SEEK_END);
        length = ftell(f);
        fseek(f, 0, SEEK_SET);
        buffer = malloc(length + 1);
        fread(buffer, 1, length, f);
        buffer[length] = '\0';
        fclose(f);
        printf("%s", buffer);
        free(buffer);
    }
    return 0;
}
