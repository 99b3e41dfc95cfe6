// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIELD 32

typedef struct {
    char name[FIELD];
    int age;
} record_t;

static int parse_line(char *line, record_t *out) {
    char *comma = strchr(line, ',');
    if (comma == NULL) return -1;
    *comma = '\0';
    if (strlen(line) >= sizeof(out->name)) return -1;
    strcpy(out->name, line);
    out->age = atoi(comma + 1);
    return 0;
}

int main(void) {
    char line[128];
    record_t r;
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        if (parse_line(line, &r) == 0) {
            printf("%s is %d\n", r.name, r.age);
        }
    }
    return 0;
}
