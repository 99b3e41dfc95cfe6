// judged: insecure CWE-401
#include <stdio.h>
#include <stdlib.h>

int process(const char *path) {
    FILE *fp = fopen(path, "r");
    if (fp == NULL) return -1;
    char *buffer = malloc(1024);
    if (buffer == NULL) {
        fclose(fp);
        return -1;
    }
    if (fgets(buffer, 1024, fp) == NULL) {
        fclose(fp);
        return -1;
    }
    printf("%s", buffer);
    free(buffer);
    fclose(fp);
    return 0;
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    return process(argv[1]);
}
