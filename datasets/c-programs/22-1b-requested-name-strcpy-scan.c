// judged: insecure CWE-120
// scanf("%s") without a width
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char filename[100];
    char filepath[200] = "/safe/";
    printf("Enter the file name: ");
    scanf("%s", filename);
    strcat(filepath, filename);
    FILE *file = fopen(filepath, "r");
    if (file == NULL) {
        printf("File not found\n");
        return 1;
    }
    char c;
    while ((c = fgetc(file)) != EOF) {
        printf("%c", c);
    }
    fclose(file);
    return 0;
}
