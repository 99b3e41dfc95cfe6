// judged: insecure CWE-416
// why: remove_person prints cur->status after free(cur)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct person {
    char name[20];
    int status;
    struct person *next;
} person;

person *add_person(person *head, const char *name) {
    person *p = (person *)malloc(sizeof(person));
    if (p == NULL) {
        printf("Memory allocation failed\n");
        return head;
    }
    strncpy(p->name, name, sizeof(p->name) - 1);
    p->name[sizeof(p->name) - 1] = '\0';
    p->status = 0;
    p->next = head;
    return p;
}

person *remove_person(person *head, const char *name) {
    person *prev = NULL, *cur = head;

    while (cur != NULL && strcmp(cur->name, name) != 0) {
        prev = cur;
        cur = cur->next;
    }
    if (cur == NULL) {
        printf("%s not found\n", name);
        return head;
    }
    if (prev != NULL) {
        prev->next = cur->next;
    } else {
        head = cur->next;
    }
    free(cur);
    printf("Removed %s with status %d\n", name, cur->status);
    return head;
}

int main() {
    person *head = NULL;

    head = add_person(head, "John");
    head = add_person(head, "Mary");
    head = add_person(head, "Paul");
    head = remove_person(head, "John");

    while (head != NULL) {
        person *next = head->next;
        printf("%s\n", head->name);
        free(head);
        head = next;
    }
    return 0;
}
