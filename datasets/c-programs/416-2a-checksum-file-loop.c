// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define BLOCK 512

int main(int argc, char *argv[]) {
    unsigned char block[BLOCK];
    unsigned long checksum = 0, total = 0;
    size_t n;
    FILE *in, *out;

    if (argc < 3) {
        fprintf(stderr, "Usage: %s in out\n", argv[0]);
        exit(1);
    }
    if ((in = fopen(argv[1], "rb")) == NULL) {
        fprintf(stderr, "Cannot open %s\n", argv[1]);
        exit(1);
    }
    if ((out = fopen(argv[2], "w")) == NULL) {
        fprintf(stderr, "Cannot open %s\n", argv[2]);
        fclose(in);
        exit(1);
    }
    while ((n = fread(block, 1, sizeof(block), in)) > 0) {
        for (size_t i = 0; i < n; i++) {
            checksum = (checksum << 1) ^ block[i];
        }
        total += n;
    }
    fprintf(out, "%lu %lu\n", total, checksum);
    fclose(in);
    fclose(out);
    return 0;
}
