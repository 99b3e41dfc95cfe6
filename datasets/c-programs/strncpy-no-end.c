// judged: insecure CWE-170
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char name[16];
    if (argc < 2) return 1;
    strncpy(name, argv[1], sizeof(name));
    printf("%zu %s\n", strlen(name), name);
    return 0;
}
