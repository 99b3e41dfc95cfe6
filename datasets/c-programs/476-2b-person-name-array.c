// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_SIZE 50

typedef struct {
    int status;
    char name[NAME_SIZE];
} Person;

Person *createPerson(const char *name, int status) {
    Person *newPerson = (Person *)malloc(sizeof(Person));
    if (newPerson == NULL) {
        fprintf(stderr, "Memory allocation failed\n");
        return NULL;
    }
    newPerson->status = status;
    strncpy(newPerson->name, name, sizeof(newPerson->name));
    newPerson->name[sizeof(newPerson->name) - 1] = '\0';
    return newPerson;
}

void freePerson(Person *p) {
    if (p != NULL) {
        free(p);
    }
}

int main() {
    Person *person = createPerson("John", 0);
    if (person == NULL) {
        return EXIT_FAILURE;
    }
    printf("Status: %d\nName: %s\n", person->status, person->name);
    freePerson(person);
    return EXIT_SUCCESS;
}
