#include <string.h>

int join_path(const char *dir, const char *name, char *out, size_t size) {
    if (strlen(dir) + 1 + strlen(name) > size) {
        return -1;
    }
    strcpy(out, dir);
    strcat(out, "/");
    strcat(out, name);
    return 0;
}
