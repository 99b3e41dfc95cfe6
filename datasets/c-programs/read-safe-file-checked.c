// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAFE_DIR "/safe/"

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <filename>\n", argv[0]);
        return EXIT_FAILURE;
    }
    if (strstr(argv[1], "..") != NULL || strchr(argv[1], '/') != NULL) {
        fprintf(stderr, "Invalid file name\n");
        return EXIT_FAILURE;
    }
    char path[512];
    int n = snprintf(path, sizeof(path), "%s%s", SAFE_DIR, argv[1]);
    if (n < 0 || (size_t)n >= sizeof(path)) {
        return EXIT_FAILURE;
    }
    FILE *fp = fopen(path, "rb");
    if (!fp) {
        perror("Error");
        return EXIT_FAILURE;
    }
    int c;
    while ((c = fgetc(fp)) != EOF) putchar(c);
    fclose(fp);
    return EXIT_SUCCESS;
}
