// judged: insecure CWE-401
#include <stdio.h>
#include <stdlib.h>

struct person {
    int status;
};

struct person *new_person(void) {
    struct person *p = malloc(sizeof(struct person));
    if (!p) {
        perror("malloc");
        exit(1);
    }
    p->status = 0;
    return p;
}

int main(void) {
    struct person *p = new_person();
    printf("%d\n", p->status);
    return 0;
}
