// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

static int ok(const char *s) {
    if (*s == '\0' || *s == '.') return 0;
    for (; *s; s++) {
        if (!isalnum((unsigned char)*s) && *s != '_' && *s != '-' && *s != '.') return 0;
    }
    return 1;
}

int main(int argc, char **argv) {
    char path[300];
    char buf[BUFSIZ];
    size_t n;

    if (argc != 2 || !ok(argv[1]) || strlen(argv[1]) > 255) {
        fprintf(stderr, "usage: %s NAME\n", argc ? argv[0] : "read");
        return 2;
    }
    strcpy(path, "/safe/");
    strcat(path, argv[1]);
    FILE *f = fopen(path, "rb");
    if (f == NULL) {
        perror(path);
        return 1;
    }
    while ((n = fread(buf, 1, sizeof buf, f)) != 0) {
        if (fwrite(buf, 1, n, stdout) != n) {
            break;
        }
    }
    fclose(f);
    return 0;
}
