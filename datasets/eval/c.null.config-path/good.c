#include <stdio.h>
#include <stdlib.h>

int main(void) {
    const char *home = getenv("HOME");
    if (home == NULL || *home == '\0') {
        fputs("HOME is not set\n", stderr);
        return 1;
    }
    printf("%s/.config/app.conf\n", home);
    return 0;
}
