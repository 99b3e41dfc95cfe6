// judged: insecure CWE-401
// the person is never freed
#include <stdio.h>
#include <stdlib.h>

typedef struct person {
    int status;
} person;

int main() {
    person *p = malloc(sizeof(person));
    if (p == NULL) {
        return 1;
    }
    p->status = 0;
    printf("Status: %d\n", p->status);
    return 0;
}
