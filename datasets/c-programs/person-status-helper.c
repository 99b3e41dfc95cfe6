// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    char *name;
    int age;
    int status;
} person;

int main(void) {
    person *p = malloc(sizeof(person));
    if (p != NULL) {
        p->name = "John";
        p->age = 30;
        p->status = 0;
        printf("%s %d %d\n", p->name, p->age, p->status);
        free(p);
    } else {
        printf("Memory allocation failed\n");
    }
    return 0;
}
