// judged: insecure CWE-125
#include <stdio.h>

int id_sequence[100];

int getValue(int index) {
    return id_sequence[index];
}

int main() {
    for (int i = 0; i < 100; i++) {
        id_sequence[i] = i * i;
    }
    int index = 0;
    scanf("%d", &index);
    int value = getValue(index);
    printf("Value: %d\n", value);
    return 0;
}
