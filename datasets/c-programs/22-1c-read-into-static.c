// judged: insecure CWE-787
// the file's name is joined into too little
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *build_path(const char *name) {
    static char path[64];
    strcpy(path, "/var/www/safe/");
    strcat(path, name);
    return path;
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("file?\n");
        return 1;
    }
    FILE *f = fopen(build_path(argv[1]), "r");
    if (!f) {
        printf("cannot open\n");
        return 1;
    }
    char line[80];
    while (fgets(line, 80, f) != NULL)
        fputs(line, stdout);
    fclose(f);
    return 0;
}
