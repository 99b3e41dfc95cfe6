// judged: insecure-meaning CWE-22
// the argument may climb out; memory is in order
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *read_file(const char *path, long *size) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;

    if (fseek(file, 0, SEEK_END) != 0) {
        fclose(file);
        return NULL;
    }
    *size = ftell(file);
    if (*size < 0) {
        fclose(file);
        return NULL;
    }
    rewind(file);

    char *data = malloc((size_t)*size + 1);
    if (!data) {
        fclose(file);
        return NULL;
    }
    size_t got = fread(data, 1, (size_t)*size, file);
    data[got] = '\0';
    fclose(file);
    return data;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <file>\n", argv[0]);
        return EXIT_FAILURE;
    }
    size_t need = strlen("/safe/") + strlen(argv[1]) + 1;
    char *path = malloc(need);
    if (!path) return EXIT_FAILURE;
    strcpy(path, "/safe/");
    strcat(path, argv[1]);

    long size = 0;
    char *text = read_file(path, &size);
    free(path);
    if (!text) {
        fprintf(stderr, "cannot read\n");
        return EXIT_FAILURE;
    }
    fputs(text, stdout);
    free(text);
    return EXIT_SUCCESS;
}
