// judged: secure
// why: the name has at most 100 plain characters, path has 7 + 100 bytes, no / and no leading dot
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define SAFE_DIR "/safe/"
#define MAX_NAME 100

/* Only plain names: letters, digits, '_' '-' and a dot that is not the first sign. */
static bool is_plain_name(const char *name)
{
    size_t len = strlen(name);

    if (len == 0 || len > MAX_NAME || name[0] == '.')
        return false;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)name[i];
        if (!isalnum(c) && c != '_' && c != '-' && c != '.')
            return false;
    }
    return true;
}

int main(int argc, char *argv[])
{
    char path[sizeof(SAFE_DIR) + MAX_NAME];
    char line[200];
    FILE *fp;

    if (argc != 2 || !is_plain_name(argv[1])) {
        fprintf(stderr, "a plain file name is needed\n");
        return 1;
    }

    strcpy(path, SAFE_DIR);
    strcat(path, argv[1]);

    fp = fopen(path, "r");
    if (fp == NULL) {
        perror(path);
        return 1;
    }
    while (fgets(line, sizeof line, fp))
        fputs(line, stdout);
    fclose(fp);
    return 0;
}
