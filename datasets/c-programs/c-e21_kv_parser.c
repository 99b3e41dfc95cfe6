// judged: secure
// why: Key and value lengths are compared with the fields before memcpy and the table is capped at 32.
#include <stdio.h>
#include <string.h>

#define MAX_ENTRIES 32

struct entry {
    char key[32];
    char value[96];
};

static int parse_line(const char *line, struct entry *out)
{
    const char *eq = strchr(line, '=');
    if (eq == NULL || eq == line)
        return 0;

    size_t klen = (size_t)(eq - line);
    size_t vlen = strcspn(eq + 1, "\r\n");
    if (klen >= sizeof out->key || vlen >= sizeof out->value)
        return 0;

    memcpy(out->key, line, klen);
    out->key[klen] = '\0';
    memcpy(out->value, eq + 1, vlen);
    out->value[vlen] = '\0';
    return 1;
}

int main(void)
{
    struct entry entries[MAX_ENTRIES];
    size_t n = 0;
    unsigned lineno = 0;
    char line[160];

    while (n < MAX_ENTRIES && fgets(line, sizeof line, stdin) != NULL) {
        lineno++;
        if (line[0] == '#' || line[0] == '\n')
            continue;
        if (parse_line(line, &entries[n]))
            n++;
        else
            fprintf(stderr, "line %u ignored\n", lineno);
    }

    for (size_t i = 0; i < n; i++)
        printf("[%s] = [%s]\n", entries[i].key, entries[i].value);
    return 0;
}
