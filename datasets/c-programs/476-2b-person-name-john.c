// judged: insecure CWE-476
// the name's block is written unchecked
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int status;
    char *name;
} Person;

void *allocate_memory(size_t size) {
    void *ptr = malloc(size);
    if (ptr == NULL) {
        printf("Memory allocation failed\n");
    }
    return ptr;
}

int main() {
    Person *person = (Person *)allocate_memory(sizeof(Person));
    if (person == NULL) {
        return 1;
    }
    person->status = 0;
    person->name = (char *)allocate_memory(strlen("John") + 1);
    strcpy(person->name, "John");
    printf("%s %d\n", person->name, person->status);
    free(person->name);
    free(person);
    return 0;
}
