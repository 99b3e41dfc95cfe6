#include <stdio.h>
#include <string.h>

int has_line(const char *path, const char *line) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    char buffer[256];
    while (fgets(buffer, sizeof buffer, file) != NULL) {
        buffer[strcspn(buffer, "\n")] = '\0';
        if (strcmp(buffer, line) == 0) {
            return 1;
        }
    }
    fclose(file);
    return 0;
}
