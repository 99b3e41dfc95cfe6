// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>

static uint8_t *load(const char *path, size_t *out_len) {
    FILE *f = fopen(path, "rb");
    uint8_t *data = NULL;
    long len;

    *out_len = 0;
    if (f == NULL) return NULL;
    if (fseek(f, 0, SEEK_END) == 0 && (len = ftell(f)) >= 0 && fseek(f, 0, SEEK_SET) == 0) {
        data = malloc(len ? (size_t)len : 1);
        if (data != NULL) {
            *out_len = fread(data, 1, (size_t)len, f);
        }
    }
    fclose(f);
    return data;
}

int main(int argc, char **argv) {
    size_t len, i;
    uint16_t sum = 0;

    if (argc != 2) return 2;
    uint8_t *data = load(argv[1], &len);
    if (data == NULL) {
        fprintf(stderr, "cannot load\n");
        return 1;
    }
    for (i = 0; i < len; i++) {
        sum = (uint16_t)(sum + data[i]);
    }
    free(data);
    FILE *o = fopen("checksum.txt", "w");
    if (o != NULL) {
        fprintf(o, "%zu %u\n", len, (unsigned)sum);
        fclose(o);
    }
    return 0;
}
