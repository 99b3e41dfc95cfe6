// judged: todo-insecure CWE-190
// the sum of a file of any length in an int
#include <stdio.h>

int main() {
    FILE *f = fopen("input.bin", "rb");
    int sum = 0, c, count = 0;
    if (f == NULL) return 1;
    while ((c = fgetc(f)) != EOF) {
        sum += c;
        count++;
    }
    fclose(f);
    printf("%d bytes, checksum %d\n", count, sum);
    return 0;
}
