// judged: insecure CWE-787
// no room for the terminator
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Please provide a file name\n");
        return 1;
    }
    const char *safe_dir = "/safe/";
    char *path = malloc(strlen(safe_dir) + strlen(argv[1]));
    if (path == NULL) {
        return 1;
    }
    strcpy(path, safe_dir);
    strcat(path, argv[1]);

    FILE *file = fopen(path, "r");
    if (file == NULL) {
        printf("Could not open %s\n", path);
        free(path);
        return 1;
    }
    char line[100];
    while (fgets(line, 100, file)) {
        printf("%s", line);
    }
    fclose(file);
    free(path);
    return 0;
}
