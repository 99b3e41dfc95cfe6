#include <stdio.h>

int save_token(const char *path, const char *token) {
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return -1;
    }
    if (fputs(token, file) == EOF) {
        fclose(file);
        return -1;
    }
    return fclose(file) == 0 ? 0 : -1;
}
