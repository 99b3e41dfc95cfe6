// judged: insecure CWE-787
// why: ftell can return -1, then malloc(0), fread of SIZE_MAX bytes and content[-1] = 0
#include <stdio.h>
#include <stdlib.h>

int main() {
    FILE *file = fopen("/safe/file.txt", "rb");
    if (file == NULL) {
        printf("Error opening file\n");
        return 1;
    }

    // Determine the size of the file
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);

    // Allocate memory for the whole file
    char *content = (char *)malloc(size + 1);
    if (content == NULL) {
        printf("Memory allocation failed\n");
        fclose(file);
        return 1;
    }

    fread(content, 1, size, file);
    content[size] = '\0';

    printf("%s\n", content);

    free(content);
    fclose(file);
    return 0;
}
