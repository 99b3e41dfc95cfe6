// judged: secure
// why: fread is limited to the array size, the loop to the bytes read, and both files are tested and closed.
#include <stdio.h>

#define MAX_BYTES 4096

int main(void)
{
    unsigned char buffer[MAX_BYTES];
    unsigned char checksum = 0;
    size_t n;

    FILE *in = fopen("data.bin", "rb");
    if (in == NULL) {
        perror("data.bin");
        return 1;
    }
    n = fread(buffer, 1, sizeof(buffer), in);
    fclose(in);

    for (size_t i = 0; i < n; i++)
        checksum ^= buffer[i];

    if (checksum == 0)
        printf("Buffer is empty (or balanced)\n");

    FILE *out = fopen("data.sum", "w");
    if (out == NULL) {
        perror("data.sum");
        return 1;
    }
    fprintf(out, "bytes=%zu checksum=%02x\n", n, checksum);
    if (fclose(out) != 0) {
        perror("data.sum");
        return 1;
    }
    return 0;
}
