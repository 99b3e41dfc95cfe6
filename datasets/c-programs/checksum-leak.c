// judged: insecure CWE-401
#include <stdio.h>
#include <stdlib.h>

int main() {
    FILE *fp = fopen("input.bin", "rb");
    if (!fp) return 1;
    fseek(fp, 0, SEEK_END);
    long size = ftell(fp);
    rewind(fp);
    if (size <= 0) {
        fclose(fp);
        return 1;
    }
    char *buffer = malloc(size);
    if (!buffer) {
        fclose(fp);
        return 1;
    }
    size_t n = fread(buffer, 1, size, fp);
    fclose(fp);
    int sum = 0;
    for (size_t i = 0; i < n; i++) sum ^= buffer[i];
    FILE *out = fopen("result.txt", "w");
    if (out == NULL) return 1;
    fprintf(out, "%zu %d\n", n, sum);
    fclose(out);
    free(buffer);
    return 0;
}
