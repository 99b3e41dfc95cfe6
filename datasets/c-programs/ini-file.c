// judged: insecure CWE-476
// why: ini_get returns NULL when server/port is absent from the file and main passes it to strlen
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ENTRIES 32

struct ini_entry {
    char section[32];
    char key[32];
    char value[64];
};

struct ini {
    struct ini_entry entries[MAX_ENTRIES];
    int count;
};

static void copy_field(char *dst, size_t dst_size, const char *src)
{
    strncpy(dst, src, dst_size - 1);
    dst[dst_size - 1] = '\0';
}

int ini_load(const char *path, struct ini *ini)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;

    char line[128];
    char section[32] = "";
    ini->count = 0;

    while (fgets(line, sizeof line, f)) {
        char *nl = strchr(line, '\n');
        if (nl)
            *nl = '\0';

        if (line[0] == ';' || line[0] == '#' || line[0] == '\0')
            continue;

        if (line[0] == '[') {
            char *close = strchr(line, ']');
            if (!close)
                continue;
            *close = '\0';
            copy_field(section, sizeof section, line + 1);
            continue;
        }

        char *eq = strchr(line, '=');
        if (!eq)
            continue;
        *eq = '\0';

        if (ini->count < MAX_ENTRIES) {
            struct ini_entry *e = &ini->entries[ini->count];
            copy_field(e->section, sizeof e->section, section);
            copy_field(e->key, sizeof e->key, line);
            copy_field(e->value, sizeof e->value, eq + 1);
            ini->count++;
        }
    }

    fclose(f);
    return 0;
}

const char *ini_get(const struct ini *ini, const char *section, const char *key)
{
    for (int i = 0; i < ini->count; i++) {
        if (strcmp(ini->entries[i].section, section) == 0 &&
            strcmp(ini->entries[i].key, key) == 0)
            return ini->entries[i].value;
    }
    return NULL;
}

int main(void)
{
    static struct ini config;

    if (ini_load("settings.ini", &config) != 0) {
        fprintf(stderr, "Could not load settings.ini\n");
        return 1;
    }

    const char *port = ini_get(&config, "server", "port");
    int len = (int)strlen(port);
    printf("port = %s (%d characters)\n", port, len);
    return 0;
}
