// judged: insecure CWE-401
// why: first = second loses the first block, only the second is freed
#include <stdio.h>
#include <stdlib.h>

struct person {
    int id;
    int status;
};

struct person *new_person(int id) {
    struct person *p = malloc(sizeof(struct person));
    if (p != NULL) {
        p->id = id;
        p->status = 0;
    }
    return p;
}

int main() {
    struct person *first = new_person(1);
    if (first == NULL) {
        return 1;
    }
    struct person *second = new_person(2);
    if (second == NULL) {
        free(first);
        return 1;
    }

    printf("%d has status %d\n", first->id, first->status);
    first = second;
    printf("%d has status %d\n", first->id, first->status);

    free(first);
    return 0;
}
