// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define MAX_BUFFER 4096

unsigned int checksum(const unsigned char *data, size_t length) {
    unsigned int sum = 0;
    for (size_t i = 0; i < length; i++) {
        sum += data[i];
    }
    return sum;
}

int main(int argc, char *argv[]) {
    if (argc != 3) {
        fprintf(stderr, "Usage: %s <in> <out>\n", argv[0]);
        return 1;
    }
    FILE *in = fopen(argv[1], "rb");
    if (in == NULL) {
        perror("input");
        return 1;
    }
    unsigned char buffer[MAX_BUFFER];
    size_t bytes = fread(buffer, 1, sizeof(buffer), in);
    fclose(in);
    unsigned int sum = checksum(buffer, bytes);
    if (sum == 0) printf("Buffer is empty\n");
    FILE *out = fopen(argv[2], "w");
    if (out == NULL) {
        perror("output");
        return 1;
    }
    fprintf(out, "%zu %u\n", bytes, sum);
    fclose(out);
    return 0;
}
