// judged: insecure CWE-787
// fread fills it, the NUL lands behind
#include <stdio.h>
#include <stdlib.h>
int main() {
    char buffer[100];
    FILE *f = fopen("/safe/file.txt", "r");
    if (f == NULL) {
        printf("error");
        return 1;
    }
    size_t n = fread(buffer, 1, 100, f);
    buffer[n] = '\0';
    printf("%s", buffer);
    fclose(f);
    return 0;
}
