// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int process(const char *path) {
    int rc = -1;
    char *buffer = NULL;
    FILE *fp = fopen(path, "r");
    if (fp == NULL) goto cleanup;
    buffer = malloc(1024);
    if (buffer == NULL) goto cleanup;
    if (fgets(buffer, 1024, fp) == NULL) goto cleanup;
    printf("%s", buffer);
    rc = 0;
cleanup:
    if (fp != NULL) fclose(fp);
    free(buffer);
    return rc;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: %s file\n", argv[0]);
        return 2;
    }
    return process(argv[1]) == 0 ? 0 : 1;
}
