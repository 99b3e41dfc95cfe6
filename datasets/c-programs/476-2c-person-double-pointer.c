// judged: insecure CWE-476
// the check is of the wrong pointer
#include <stdio.h>
#include <stdlib.h>
typedef struct { int status; } person;
int create(person **p) {
    *p = malloc(sizeof(person));
    if (p == NULL) {
        return -1;
    }
    (*p)->status = 0;
    return 0;
}
int main() {
    person *p;
    if (create(&p) != 0) return 1;
    printf("%d\n", p->status);
    free(p);
    return 0;
}
