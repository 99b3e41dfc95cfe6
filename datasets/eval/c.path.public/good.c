#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

FILE *open_public(const char *name) {
    char path[PATH_MAX];
    int length = snprintf(path, sizeof path, "public/%s", name);
    if (length < 0 || (size_t)length >= sizeof path) return NULL;
    char *root = realpath("public", NULL);
    char *real = realpath(path, NULL);
    FILE *file = NULL;
    if (root != NULL && real != NULL) {
        size_t end = strlen(root);
        if (strncmp(real, root, end) == 0 && real[end] == '/') file = fopen(real, "r");
    }
    free(root);
    free(real);
    return file;
}
