// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    if (argc < 2) return 1;
    FILE *fp = fopen(argv[1], "rb");
    if (!fp) return 1;
    char *buffer = malloc(1024);
    if (!buffer) {
        fclose(fp);
        return 1;
    }
    size_t n = fread(buffer, 1, 1024, fp);
    buffer[n] = '\0';
    printf("%s\n", buffer);
    fclose(fp);
    free(buffer);
    return 0;
}
