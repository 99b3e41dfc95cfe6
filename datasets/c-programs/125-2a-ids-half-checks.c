// judged: insecure CWE-125
// the message is printed, and the read is done all the same
#include <stdio.h>

int id_sequence[5] = {11, 12, 13, 14, 15};

int get_id(int index) {
    if (index < 0 || index > 4) {
        printf("Error: index out of bounds\n");
    }
    return id_sequence[index];
}

int main() {
    int i;
    printf("Enter index: ");
    scanf("%d", &i);
    printf("ID: %d\n", get_id(i));
    return 0;
}
