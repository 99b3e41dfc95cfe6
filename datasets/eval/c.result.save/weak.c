#include <stdio.h>

int save_text(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return -1;
    }
    fputs(text, file);
    fclose(file);
    return 0;
}
