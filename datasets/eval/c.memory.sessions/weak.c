#include <stdlib.h>

struct session {
    int id;
    long expires;
    struct session *next;
};

void drop_expired(struct session **list, long now) {
    struct session *previous = NULL;

    for (struct session *s = *list; s != NULL; s = s->next) {
        if (s->expires < now) {
            if (previous == NULL) {
                *list = s->next;
            } else {
                previous->next = s->next;
            }
            free(s);
        } else {
            previous = s;
        }
    }
}
