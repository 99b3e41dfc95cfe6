// judged: insecure CWE-787
// HOME may be longer than 64
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char path[64];
    char *home = getenv("HOME");
    if (home == NULL) return 1;
    strcpy(path, home);
    strcat(path, "/.config");
    printf("%s\n", path);
    return 0;
}
