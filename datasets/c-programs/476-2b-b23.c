// judged: insecure CWE-787
// why: malloc(strlen("John")) has no room for the NUL that strcpy writes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *name;
    int status;
} Person;

int main() {
    Person *person = (Person *)malloc(sizeof(Person));
    if (person == NULL) {
        printf("Memory allocation failed\n");
        return 1;
    }

    person->status = 0;
    person->name = (char *)malloc(strlen("John"));
    if (person->name == NULL) {
        printf("Memory allocation failed\n");
        free(person);
        return 1;
    }
    strcpy(person->name, "John");

    printf("Name: %s, Status: %d\n", person->name, person->status);

    free(person->name);
    free(person);
    return 0;
}
