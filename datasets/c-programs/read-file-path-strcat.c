// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char path[100] = "/safe/";
    if (argc < 2) return 1;
    strcat(path, argv[1]);
    FILE *fp = fopen(path, "r");
    if (fp == NULL) {
        printf("Could not open file\n");
        return 1;
    }
    char ch;
    while ((ch = fgetc(fp)) != EOF) printf("%c", ch);
    fclose(fp);
    return 0;
}
