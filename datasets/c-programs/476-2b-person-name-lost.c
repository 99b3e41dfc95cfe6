// judged: insecure CWE-401
// the name is not freed
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
    p->name = strdup("John");
    if (p->name == NULL) {
        free(p);
        return 1;
    }
    printf("%s %d\n", p->name, p->status);
    free(p);
    return 0;
}
