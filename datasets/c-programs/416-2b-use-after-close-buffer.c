// judged: insecure CWE-416
// the buffer is read again after it was freed
#include <stdio.h>
#include <stdlib.h>

int main() {
    FILE *fp = fopen("data.bin", "rb");
    if (fp == NULL) {
        return 1;
    }
    unsigned char *buffer = malloc(1000);
    if (buffer == NULL) {
        fclose(fp);
        return 1;
    }
    size_t count = fread(buffer, 1, 1000, fp);
    fclose(fp);
    unsigned int checksum = 0;
    for (size_t i = 0; i < count; i++)
        checksum += buffer[i];
    free(buffer);

    FILE *out = fopen("result.txt", "w");
    if (out == NULL)
        return 1;
    if (count > 0)
        fprintf(out, "first byte %d\n", buffer[0]);
    fprintf(out, "%zu %u\n", count, checksum);
    fclose(out);
    return 0;
}
