// judged: insecure CWE-401
// the buffer is not freed when the second file cannot be opened
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 3) {
        printf("Usage: %s <input> <output>\n", argv[0]);
        return 1;
    }
    FILE *fp = fopen(argv[1], "rb");
    if (!fp) {
        perror("Failed to open input file");
        return 1;
    }
    fseek(fp, 0, SEEK_END);
    long size = ftell(fp);
    rewind(fp);
    if (size < 0) {
        fclose(fp);
        return 1;
    }

    unsigned char *buffer = malloc(size > 0 ? size : 1);
    if (!buffer) {
        fclose(fp);
        return 1;
    }
    size_t n = fread(buffer, 1, size, fp);
    fclose(fp);

    unsigned char checksum = 0;
    for (size_t i = 0; i < n; i++)
        checksum ^= buffer[i];
    if (checksum == 0)
        printf("Buffer is empty\n");

    FILE *out = fopen(argv[2], "w");
    if (!out) {
        perror("Failed to open output file");
        return 1;
    }
    fprintf(out, "%zu %d\n", n, checksum);
    fclose(out);
    free(buffer);
    return 0;
}
