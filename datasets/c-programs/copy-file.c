// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <string.h>

int main(int argc, char **argv) {
    char buf[4096];
    size_t n;
    int rc = EXIT_FAILURE;
    FILE *in = NULL, *out = NULL;

    if (argc != 3) {
        fprintf(stderr, "usage: %s FROM TO\n", argv[0]);
        return EXIT_FAILURE;
    }
    in = fopen(argv[1], "rb");
    if (in == NULL) {
        fprintf(stderr, "%s: %s\n", argv[1], strerror(errno));
        goto done;
    }
    out = fopen(argv[2], "wb");
    if (out == NULL) {
        fprintf(stderr, "%s: %s\n", argv[2], strerror(errno));
        goto done;
    }
    while ((n = fread(buf, 1, sizeof buf, in)) > 0) {
        if (fwrite(buf, 1, n, out) != n) goto done;
    }
    rc = ferror(in) ? EXIT_FAILURE : EXIT_SUCCESS;
done:
    if (out != NULL) fclose(out);
    if (in != NULL) fclose(in);
    return rc;
}
