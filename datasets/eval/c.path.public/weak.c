#include <stdio.h>

FILE *open_public(const char *name) {
    char path[1024];
    snprintf(path, sizeof path, "public/%s", name);
    return fopen(path, "r");
}
