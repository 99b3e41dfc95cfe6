// judged: secure
// why: strncpy with NAME_LEN - 1 and an explicit NUL, p tested, free(NULL) harmless
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_LEN 16

typedef struct {
    char name[NAME_LEN];
    int status;
} person;

person *create_person(const char *name) {
    person *p = malloc(sizeof *p);
    if (!p)
        return NULL;
    strncpy(p->name, name, NAME_LEN - 1);
    p->name[NAME_LEN - 1] = '\0';
    p->status = 0;
    return p;
}

int main(void) {
    char line[100];
    person *p;

    printf("Name: ");
    if (!fgets(line, sizeof line, stdin))
        return 1;
    line[strcspn(line, "\r\n")] = 0;

    p = create_person(line);
    if (p) {
        printf("%s (%zu) -> %d\n", p->name, strlen(p->name), p->status);
    }
    free(p);
    return 0;
}
