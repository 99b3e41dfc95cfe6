// judged: insecure CWE-401
// the sequence is not freed when the index is refused
#include <stdio.h>
#include <stdlib.h>

int main() {
    int n = 10;
    int *id_sequence = (int *)malloc(n * sizeof(int));
    if (id_sequence == NULL) {
        printf("Memory not allocated.\n");
        return 1;
    }
    for (int i = 0; i < n; i++) {
        id_sequence[i] = i + 1;
    }

    int index;
    printf("Enter index: ");
    scanf("%d", &index);

    if (index < 0 || index >= n) {
        printf("Invalid index\n");
        return 1;
    }
    printf("Value: %d\n", id_sequence[index]);
    free(id_sequence);
    return 0;
}
