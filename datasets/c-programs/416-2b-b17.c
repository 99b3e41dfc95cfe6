// judged: insecure CWE-401
// why: when the output file cannot be opened main returns without free(fb.data)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    unsigned char *data;
    size_t length;
} FileBuffer;

int load_file(const char *name, FileBuffer *fb, size_t limit) {
    FILE *f = fopen(name, "rb");
    if (!f) {
        return -1;
    }
    fb->data = malloc(limit);
    if (!fb->data) {
        fclose(f);
        return -1;
    }
    fb->length = fread(fb->data, 1, limit, f);
    fclose(f);
    return 0;
}

int main(int argc, char *argv[]) {
    FileBuffer fb = { NULL, 0 };
    unsigned long checksum = 0;

    if (argc != 3) {
        fprintf(stderr, "Usage: %s <input> <output>\n", argv[0]);
        return 1;
    }
    if (load_file(argv[1], &fb, 2048) != 0) {
        fprintf(stderr, "Could not load %s\n", argv[1]);
        return 1;
    }

    for (size_t i = 0; i < fb.length; i++) {
        checksum = (checksum << 1) ^ fb.data[i];
    }
    if (checksum == 0) {
        printf("Buffer is empty\n");
    }

    FILE *out = fopen(argv[2], "w");
    if (!out) {
        fprintf(stderr, "Could not open %s\n", argv[2]);
        return 1;
    }
    fprintf(out, "%zu bytes, checksum %lu\n", fb.length, checksum);
    fclose(out);
    free(fb.data);
    return 0;
}
