// judged: insecure CWE-416
// why: the loop that frees the list reads p->next after free(p)
#include <stdio.h>
#include <stdlib.h>

typedef struct person {
    int status;
    struct person *next;
} person;

int main() {
    person *head = NULL;
    int i;

    for (i = 0; i < 3; i++) {
        person *p = (person *)malloc(sizeof(person));
        if (p == NULL) {
            break;
        }
        p->status = 0;
        p->next = head;
        head = p;
    }

    // print the list
    for (person *p = head; p != NULL; p = p->next) {
        printf("status: %d\n", p->status);
    }

    // free the list
    for (person *p = head; p != NULL; p = p->next) {
        free(p);
    }
    return 0;
}
