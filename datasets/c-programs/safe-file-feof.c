// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main() {
    FILE *fp;
    char ch;

    fp = fopen("/safe/test.txt", "r");
    if (fp == NULL) {
        printf("Error while opening the file.\n");
        exit(EXIT_FAILURE);
    }
    printf("The contents are:\n");
    while (!feof(fp)) {
        ch = fgetc(fp);
        if (ch != EOF)
            printf("%c", ch);
    }
    fclose(fp);
    return 0;
}
