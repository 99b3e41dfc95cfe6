// judged: insecure CWE-401
// why: read_first_line returns NULL without free(line) when fgets fails
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>

// Reads the requested file from the safe directory and returns its first line
char *read_first_line(const char *path) {
    FILE *fp = fopen(path, "r");
    if (fp == NULL) {
        return NULL;
    }
    char *line = malloc(128);
    if (line == NULL) {
        fclose(fp);
        return NULL;
    }
    if (fgets(line, 128, fp) == NULL) {
        fclose(fp);
        return NULL;
    }
    fclose(fp);
    return line;
}

int main(void) {
    const char *files[] = { "/safe/welcome.txt", "/safe/help.txt", "/safe/about.txt" };
    int choice;

    printf("1) welcome 2) help 3) about: ");
    if (scanf("%d", &choice) != 1 || choice < 1 || choice > 3) {
        printf("Invalid choice\n");
        return 1;
    }

    char *line = read_first_line(files[choice - 1]);
    if (line == NULL) {
        printf("Could not read the file\n");
        return 1;
    }
    printf("%s", line);
    free(line);
    return 0;
}
