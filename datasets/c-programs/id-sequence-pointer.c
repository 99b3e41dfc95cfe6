// judged: insecure CWE-125
// pointer plus a read offset
#include <stdio.h>
#include <stdlib.h>

int getValueFromArray(int *arr, int n, int i) {
    return *(arr + i);
}

int main() {
    int n = 5;
    int *id_sequence = malloc(n * sizeof(int));
    if (!id_sequence) return 1;
    for (int k = 0; k < n; k++) *(id_sequence + k) = k * 10;
    int i;
    if (scanf("%d", &i) != 1) { free(id_sequence); return 1; }
    int v = getValueFromArray(id_sequence, n, i);
    free(id_sequence);
    return v;
}
