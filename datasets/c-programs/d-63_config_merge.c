// judged: secure
// why: a full table is refused, keys and values are cut by snprintf, and the file is tested and closed.
#include <stdio.h>
#include <string.h>

#define MAX_ITEMS 32
#define KEY_LEN 32
#define VAL_LEN 64

typedef struct {
    char key[KEY_LEN];
    char value[VAL_LEN];
} Item;

typedef struct {
    Item items[MAX_ITEMS];
    size_t count;
} Config;

static int config_set(Config *c, const char *key, const char *value)
{
    size_t i;
    for (i = 0; i < c->count; i++)
        if (strcmp(c->items[i].key, key) == 0)
            break;
    if (i == MAX_ITEMS)
        return -1;
    if (i == c->count)
        c->count++;
    snprintf(c->items[i].key, KEY_LEN, "%s", key);
    snprintf(c->items[i].value, VAL_LEN, "%s", value);
    return 0;
}

static int config_load(Config *c, const char *path)
{
    char line[128];
    FILE *f = fopen(path, "r");
    if (f == NULL)
        return -1;
    while (fgets(line, sizeof line, f)) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0')
            continue;
        char *eq = strchr(line, '=');
        if (eq == NULL)
            continue;
        *eq = '\0';
        if (config_set(c, line, eq + 1) != 0)
            break;
    }
    fclose(f);
    return 0;
}

int main(void)
{
    static Config config;

    if (config_load(&config, "defaults.conf") != 0)
        fprintf(stderr, "no defaults\n");
    if (config_load(&config, "local.conf") != 0)
        fprintf(stderr, "no local settings\n");

    for (size_t i = 0; i < config.count; i++)
        printf("%s=%s\n", config.items[i].key, config.items[i].value);
    return 0;
}
