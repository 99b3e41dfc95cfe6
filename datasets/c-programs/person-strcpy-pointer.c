// judged: insecure CWE-457
// the name's pointer has no block
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char* name;
    int status;
} Person;

int main() {
    Person* p = (Person*)malloc(sizeof(Person));
    if (p == NULL) {
        printf("Failed to allocate memory!\n");
        return 1;
    }
    p->status = 0;
    strcpy(p->name, "John");
    printf("%s\n", p->name);
    free(p);
    return 0;
}
