#include <stdio.h>

struct user {
    int id;
    char name[16];
    char email[32];
};

void set_name(struct user *u, const char *name) {
    snprintf(u->name, sizeof u->name, "%s", name);
}
