// judged: insecure CWE-787
// the end of a file is not known as a number: -1 is not excluded
#include <stdio.h>
#include <stdlib.h>

int main() {
    FILE *file = fopen("input.txt", "rb");
    if (file == NULL) {
        perror("fopen");
        return 1;
    }
    fseek(file, 0, SEEK_END);
    long file_size = ftell(file);
    fseek(file, 0, SEEK_SET);
    char *buffer = (char *)malloc(file_size + 1);
    if (buffer == NULL) {
        fclose(file);
        return 1;
    }
    fread(buffer, 1, file_size, file);
    buffer[file_size] = 0;
    fclose(file);
    unsigned long sum = 0;
    for (long i = 0; i < file_size; i++) sum += (unsigned char)buffer[i];
    printf("%lu\n", sum);
    free(buffer);
    return 0;
}
