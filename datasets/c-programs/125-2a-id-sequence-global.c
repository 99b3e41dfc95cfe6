// judged: insecure CWE-125
// no check at all
#include <stdio.h>

int id_sequence[] = {2, 4, 6, 8, 10, 12};

int getId(int index) {
    return id_sequence[index];
}

int main() {
    int index;
    printf("Enter an index: ");
    scanf("%d", &index);
    int value = getId(index);
    printf("Value: %d\n", value);
    return 0;
}
