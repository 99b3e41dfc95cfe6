// judged: secure
// why: both files are closed on every way, reads are bounded by the buffer and writes by what was read
#include <stdio.h>
#include <stdlib.h>

#define BUF_SIZE 4096

int copy_file(const char *src, const char *dst)
{
    FILE *in = fopen(src, "rb");
    if (in == NULL) {
        perror(src);
        return -1;
    }

    FILE *out = fopen(dst, "wb");
    if (out == NULL) {
        perror(dst);
        fclose(in);
        return -1;
    }

    unsigned char buf[BUF_SIZE];
    size_t n;
    int rc = 0;

    while ((n = fread(buf, 1, sizeof buf, in)) > 0) {
        if (fwrite(buf, 1, n, out) != n) {
            perror("write");
            rc = -1;
            break;
        }
    }
    if (ferror(in)) {
        perror("read");
        rc = -1;
    }

    fclose(in);
    if (fclose(out) != 0) {
        perror("close");
        rc = -1;
    }
    return rc;
}

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "Usage: %s <source> <destination>\n", argv[0]);
        return EXIT_FAILURE;
    }
    return copy_file(argv[1], argv[2]) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
