// judged: insecure CWE-787
// strlen without the NUL
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int status;
    char *name;
} Person;

int main() {
    Person *p = malloc(sizeof(Person));
    if (p == NULL) return 1;
    p->status = 0;
    p->name = malloc(strlen("John") * sizeof(char));
    if (p->name == NULL) {
        free(p);
        return 1;
    }
    strcpy(p->name, "John");
    printf("%s %d\n", p->name, p->status);
    free(p->name);
    free(p);
    return 0;
}
