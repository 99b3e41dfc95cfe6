#include <stdio.h>
#include <unistd.h>

int save_new(const char *path, const char *text) {
    if (access(path, F_OK) == 0) {
        return -1;
    }
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return -1;
    }
    int ok = fputs(text, file) >= 0;
    if (fclose(file) != 0) {
        ok = 0;
    }
    return ok ? 0 : -1;
}
