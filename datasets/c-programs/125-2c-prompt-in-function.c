// judged: insecure CWE-125
// the test and the read disagree (or instead of and)
#include <stdio.h>
#include <stdlib.h>

int id_sequence[] = {100, 101, 102, 103, 104};

int get_id() {
    int index;
    printf("Enter an index value: ");
    scanf("%d", &index);
    if (index >= 0 || index < 5) {
        return id_sequence[index];
    }
    printf("Bad index\n");
    return 0;
}

int main() {
    printf("%d\n", get_id());
    return 0;
}
