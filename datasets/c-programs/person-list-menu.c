// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Person {
    char name[40];
    int status;
    struct Person *next;
} Person;

static Person *head = NULL;

static int add(const char *name) {
    Person *p = malloc(sizeof *p);
    if (!p) return -1;
    strncpy(p->name, name, sizeof p->name - 1);
    p->name[sizeof p->name - 1] = '\0';
    p->status = 0;
    p->next = head;
    head = p;
    return 0;
}

static int drop(const char *name) {
    Person **at = &head;
    while (*at != NULL) {
        if (strcmp((*at)->name, name) == 0) {
            Person *gone = *at;
            *at = gone->next;
            free(gone);
            return 1;
        }
        at = &(*at)->next;
    }
    return 0;
}

static void clear(void) {
    while (head != NULL) {
        Person *next = head->next;
        free(head);
        head = next;
    }
}

int main(void) {
    char line[128], name[40];
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "add %39s", name) == 1) {
            if (add(name) != 0) break;
        } else if (sscanf(line, "drop %39s", name) == 1) {
            printf("%s\n", drop(name) ? "gone" : "unknown");
        } else if (strncmp(line, "quit", 4) == 0) {
            break;
        } else {
            for (Person *p = head; p != NULL; p = p->next) {
                printf("%s %d\n", p->name, p->status);
            }
        }
    }
    clear();
    return 0;
}
