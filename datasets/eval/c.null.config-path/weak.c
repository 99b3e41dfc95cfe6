#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char path[256];

    strcpy(path, getenv("HOME"));
    strcat(path, "/.config/app.conf");
    printf("%s\n", path);
    return 0;
}
