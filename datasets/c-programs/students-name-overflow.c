// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>

struct student {
    char name[16];
    int age;
};

void set_name(struct student *s, const char *name) {
    strcpy(s->name, name);
}

int main(int argc, char *argv[]) {
    struct student s;
    s.age = 20;
    if (argc > 1) {
        set_name(&s, argv[1]);
        printf("%s %d\n", s.name, s.age);
    }
    return 0;
}
