// judged: insecure CWE-787
// why: realloc(values, cap) asks for cap bytes instead of cap ints, values[2] is outside the first block
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    FILE *fp = fopen("data.txt", "r");
    int *values = NULL;
    size_t n = 0, cap = 0;
    int v;
    long long checksum = 0;

    if (!fp) {
        perror("data.txt");
        return 1;
    }
    while (fscanf(fp, "%d", &v) == 1) {
        if (n == cap) {
            cap = cap ? cap * 2 : 8;
            values = realloc(values, cap);
            if (!values) {
                fclose(fp);
                return 1;
            }
        }
        values[n++] = v;
    }
    fclose(fp);

    for (size_t i = 0; i < n; i++)
        checksum ^= values[i];
    printf("%zu values, checksum %lld\n", n, checksum);
    free(values);
    return 0;
}
