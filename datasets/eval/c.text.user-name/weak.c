#include <string.h>

struct user {
    int id;
    char name[16];
    char email[32];
};

void set_name(struct user *u, const char *name) {
    strncpy(u->name, name, sizeof(u->name));
}
