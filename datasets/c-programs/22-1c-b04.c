// judged: insecure CWE-787
// why: the name has no .. and no / but any length, strcat runs past path[64]
#include <stdio.h>
#include <string.h>

#define SAFE_DIR "/safe/"

int main(int argc, char **argv)
{
    char path[64];
    int c;

    if (argc != 2)
        return 1;

    /* do not let anybody leave the safe directory */
    if (strstr(argv[1], "..") != NULL || strchr(argv[1], '/') != NULL) {
        printf("Access denied\n");
        return 1;
    }

    strcpy(path, SAFE_DIR);
    strcat(path, argv[1]);

    FILE *fp = fopen(path, "r");
    if (fp == NULL) {
        printf("Cannot open %s\n", path);
        return 1;
    }
    while ((c = fgetc(fp)) != EOF)
        putchar(c);
    fclose(fp);
    return 0;
}
