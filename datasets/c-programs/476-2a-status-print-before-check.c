// judged: insecure CWE-476
// the check comes after the use
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int status;
} person;

int main() {
    person *newPerson = (person *)malloc(sizeof(person));
    newPerson->status = 0;

    if (newPerson == NULL) {
        printf("Memory allocation failed\n");
        return 1;
    }
    printf("Status: %d\n", newPerson->status);
    free(newPerson);
    return 0;
}
