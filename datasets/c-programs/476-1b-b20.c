// judged: secure
// why: malloc tested, freed, pointer set to NULL
#include <stdio.h>
#include <stdlib.h>

typedef struct person {
    char first_name[32];
    char last_name[32];
    int status;
} person;

int main(void) {
    person *p = (person *)malloc(sizeof(person));
    if (p == NULL) {
        fprintf(stderr, "Failed to allocate memory for person\n");
        return EXIT_FAILURE;
    }

    p->status = 0;
    printf("Person status: %d\n", p->status);

    free(p);
    p = NULL;
    return EXIT_SUCCESS;
}
