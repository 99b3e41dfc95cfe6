// judged: secure
// why: Both files are checked and closed on all paths, and fread is limited to the array.
#include <stdio.h>
#include <stdlib.h>

#define CHUNK 4096

static int copy_stream(FILE *in, FILE *out)
{
    char buf[CHUNK];
    size_t n;

    while ((n = fread(buf, 1, sizeof buf, in)) > 0) {
        if (fwrite(buf, 1, n, out) != n)
            return -1;
    }
    return ferror(in) ? -1 : 0;
}

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "Usage: %s <source> <destination>\n", argv[0]);
        return EXIT_FAILURE;
    }

    FILE *in = fopen(argv[1], "rb");
    if (in == NULL) {
        perror(argv[1]);
        return EXIT_FAILURE;
    }
    FILE *out = fopen(argv[2], "wb");
    if (out == NULL) {
        perror(argv[2]);
        fclose(in);
        return EXIT_FAILURE;
    }

    int rc = copy_stream(in, out);
    fclose(in);
    if (fclose(out) != 0)
        rc = -1;
    if (rc != 0) {
        fprintf(stderr, "copy failed\n");
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
