// judged: insecure CWE-401
// the person is left behind when the block of its name is refused and the program exits
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int status;
    char *name;
} Person;

void *allocateMemory(size_t size) {
    void *ptr = malloc(size);
    if (!ptr) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return ptr;
}

Person *createPerson(const char *name) {
    Person *p = allocateMemory(sizeof(Person));
    p->status = 0;
    size_t len = strlen(name) + 1;
    p->name = allocateMemory(len);
    memcpy(p->name, name, len);
    return p;
}

int main(void) {
    Person *john = createPerson("John");
    printf("Name: %s\nStatus: %d\n", john->name, john->status);
    free(john->name);
    free(john);
    return 0;
}
