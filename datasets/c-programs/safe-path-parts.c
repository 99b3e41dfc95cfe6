// judged: todo-secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <sys/stat.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <filename>\n", argv[0]);
        return 1;
    }
    DIR *dir = opendir("/safe");
    if (dir == NULL) {
        perror("opendir");
        return 1;
    }
    struct dirent *entry;
    int found = 0;
    while ((entry = readdir(dir)) != NULL) {
        if (strcmp(entry->d_name, argv[1]) == 0) {
            found = 1;
            break;
        }
    }
    closedir(dir);
    if (!found) {
        fprintf(stderr, "no such file\n");
        return 1;
    }
    char path[4096];
    int n = snprintf(path, sizeof(path), "/safe/%s", argv[1]);
    if (n < 0 || n >= (int)sizeof(path)) {
        return 1;
    }
    struct stat st;
    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode)) {
        fprintf(stderr, "not a regular file\n");
        return 1;
    }
    FILE *f = fopen(path, "r");
    if (!f) {
        perror(path);
        return 1;
    }
    char *text = malloc((size_t)st.st_size + 1);
    if (!text) {
        fclose(f);
        return 1;
    }
    size_t got = fread(text, 1, (size_t)st.st_size, f);
    text[got] = '\0';
    printf("%s", text);
    free(text);
    fclose(f);
    return 0;
}
