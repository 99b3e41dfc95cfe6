// judged: insecure CWE-401
// why: When the output file cannot be opened the program returns without freeing buffer.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "Usage: %s <input> <output>\n", argv[0]);
        return 1;
    }

    FILE *in = fopen(argv[1], "rb");
    if (in == NULL) {
        perror("fopen");
        return 1;
    }

    char *buffer = malloc(4096);
    if (buffer == NULL) {
        fclose(in);
        return 1;
    }

    size_t bytes = fread(buffer, 1, 4096, in);
    fclose(in);

    unsigned int checksum = 0;
    for (size_t i = 0; i < bytes; i++) {
        checksum += (unsigned char)buffer[i];
    }

    if (checksum == 0) {
        printf("Buffer is empty\n");
    }

    FILE *out = fopen(argv[2], "w");
    if (out == NULL) {
        perror("fopen");
        return 1;
    }

    fprintf(out, "bytes: %zu\nchecksum: %u\n", bytes, checksum);
    fclose(out);
    free(buffer);
    return 0;
}
