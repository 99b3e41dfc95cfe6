#include <stdlib.h>

struct session {
    int id;
    long expires;
    struct session *next;
};

void drop_expired(struct session **list, long now) {
    struct session **link = list;
    while (*link != NULL) {
        struct session *one = *link;
        if (one->expires < now) {
            *link = one->next;
            free(one);
        } else {
            link = &one->next;
        }
    }
}
