// judged: insecure-meaning CWE-22
#include <stdio.h>
#include <string.h>

#define MAX_PATH 256

int main(void) {
    char filename[128];
    char path[MAX_PATH];
    printf("File: ");
    if (!fgets(filename, sizeof(filename), stdin)) return 1;
    filename[strcspn(filename, "\n")] = '\0';
    strcpy(path, "/safe/");
    strcat(path, filename);
    FILE *f = fopen(path, "r");
    if (!f) {
        perror("open");
        return 1;
    }
    int c;
    while ((c = getc(f)) != EOF) putchar(c);
    fclose(f);
    return 0;
}
