// judged: insecure CWE-401
// a short read leaves the buffer behind
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    FILE *fp = fopen("/safe/file.txt", "rb");
    if (fp == NULL) {
        return 1;
    }
    char *buf = malloc(4096);
    if (buf == NULL) {
        fclose(fp);
        return 1;
    }
    size_t n = fread(buf, 1, 4095, fp);
    if (ferror(fp)) {
        fclose(fp);
        return 1;
    }
    buf[n] = '\0';
    fputs(buf, stdout);
    free(buf);
    fclose(fp);
    return 0;
}
