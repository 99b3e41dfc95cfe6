#include <stdio.h>

int join_path(const char *dir, const char *name, char *out, size_t size) {
    int length = snprintf(out, size, "%s/%s", dir, name);
    return length >= 0 && (size_t)length < size ? 0 : -1;
}
