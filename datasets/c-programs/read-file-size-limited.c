// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define LIMIT (1L << 20)

int main(void) {
    FILE *fp = fopen("/safe/file.txt", "rb");
    if (fp == NULL) {
        fprintf(stderr, "open\n");
        return 1;
    }
    if (fseek(fp, 0L, SEEK_END) != 0) {
        fclose(fp);
        return 1;
    }
    long size = ftell(fp);
    if (size == -1L || size > LIMIT) {
        fclose(fp);
        return 1;
    }
    rewind(fp);
    char *buf = malloc((size_t)size + 1);
    if (buf == NULL) {
        fclose(fp);
        return 1;
    }
    size_t n = fread(buf, sizeof(char), (size_t)size, fp);
    if (n != (size_t)size) {
        fprintf(stderr, "short read\n");
    }
    buf[n] = '\0';
    fputs(buf, stdout);
    free(buf);
    fclose(fp);
    return 0;
}
