// judged: insecure CWE-476
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *name;
    int status;
} person;

int main() {
    person *p = (person *)malloc(sizeof(person));
    if (p == NULL) return 1;
    p->name = (char *)malloc(5);
    strcpy(p->name, "John");
    p->status = 0;
    printf("%s %d\n", p->name, p->status);
    free(p->name);
    free(p);
    return 0;
}
