// judged: insecure CWE-416
// the next one is read from a person that is gone
#include <stdio.h>
#include <stdlib.h>

struct person { int status; struct person *next; };

int main(void) {
    struct person *head = NULL;
    for (int i = 0; i < 3; i++) {
        struct person *p = malloc(sizeof *p);
        if (p == NULL) break;
        p->status = i;
        p->next = head;
        head = p;
    }
    for (struct person *p = head; p != NULL; p = p->next) {
        printf("%d\n", p->status);
        free(p);
    }
    return 0;
}
