#include <stdio.h>
#include <stdlib.h>

int shrink_picture(const char *path) {
    char command[4096];

    snprintf(command, sizeof command, "shrink \"%s\"", path);
    return system(command) == 0 ? 0 : -1;
}
