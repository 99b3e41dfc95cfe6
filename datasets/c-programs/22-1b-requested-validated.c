// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>

#define SAFE_DIR "/safe/"
#define MAX_NAME 100

static int is_valid_name(const char *name) {
    if (strstr(name, "..") != NULL) return 0;
    if (strchr(name, '/') != NULL) return 0;
    return strlen(name) > 0;
}

int main(void) {
    char name[MAX_NAME];
    char path[sizeof(SAFE_DIR) + MAX_NAME];

    printf("File to read: ");
    if (!fgets(name, sizeof name, stdin)) {
        return 1;
    }
    name[strcspn(name, "\r\n")] = 0;

    if (!is_valid_name(name)) {
        fprintf(stderr, "Access denied\n");
        return 1;
    }

    snprintf(path, sizeof(path), "%s%s", SAFE_DIR, name);

    FILE *fp = fopen(path, "r");
    if (!fp) {
        perror("fopen");
        return 1;
    }

    char line[512];
    size_t n;
    while ((n = fread(line, 1, sizeof line, fp)) > 0) {
        fwrite(line, 1, n, stdout);
    }
    fclose(fp);
    return 0;
}
