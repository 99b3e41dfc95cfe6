// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char name[20]; int status; } person;

int main(void) {
    person *people[3] = {NULL, NULL, NULL};
    for (int i = 0; i < 3; i++) {
        people[i] = malloc(sizeof(person));
        if (people[i] == NULL) {
            for (int j = 0; j < i; j++) free(people[j]);
            return 1;
        }
        people[i]->status = 0;
        snprintf(people[i]->name, sizeof people[i]->name, "person%d", i);
    }
    for (int i = 0; i < 3; i++) {
        printf("%s %d\n", people[i]->name, people[i]->status);
        free(people[i]);
    }
    return 0;
}
