// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char path[64];
    const char *home = getenv("HOME");
    if (home == NULL) return 1;
    sprintf(path, "%s/.config", home);
    puts(path);
    return 0;
}
