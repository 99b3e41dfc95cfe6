// judged: insecure CWE-476
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int status;
    char name[50];
} person;

int main() {
    person *p = malloc(sizeof(person));
    p->status = 0;
    printf("Status: %d\n", p->status);
    free(p);
    return 0;
}
