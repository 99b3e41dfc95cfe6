// judged: insecure-meaning CWE-22
// why: the name from argv is put behind /safe/ without any test for ../, the length is tested
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    char path[512];
    char buf[1024];
    size_t n;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <filename>\n", argv[0]);
        exit(1);
    }

    int r = snprintf(path, sizeof(path), "/safe/%s", argv[1]);
    if (r < 0 || (size_t)r >= sizeof(path)) {
        fprintf(stderr, "File name too long\n");
        exit(1);
    }

    FILE *f = fopen(path, "r");
    if (!f) {
        perror(path);
        exit(1);
    }
    while ((n = fread(buf, 1, sizeof(buf), f)) > 0) {
        fwrite(buf, 1, n, stdout);
    }
    fclose(f);
    return 0;
}
