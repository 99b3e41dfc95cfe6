// judged: secure
// why: trim never walks in front of the string because of end > s, and both lengths are tested against the field sizes before strcpy
#include <stdio.h>
#include <string.h>
#include <ctype.h>

#define MAX_LINE 256
#define MAX_KEY 64
#define MAX_VALUE 128

typedef struct {
    char key[MAX_KEY];
    char value[MAX_VALUE];
} ConfigEntry;

/* Removes leading and trailing whitespace in place and returns the new start. */
static char *trim(char *s)
{
    while (isspace((unsigned char)*s))
        s++;
    if (*s == '\0')
        return s;

    char *end = s + strlen(s) - 1;
    while (end > s && isspace((unsigned char)*end))
        end--;
    end[1] = '\0';
    return s;
}

/* Returns 1 when a key/value pair was parsed, 0 for blanks and comments, -1 on error. */
static int parse_line(char *line, ConfigEntry *entry)
{
    char *start = trim(line);
    if (*start == '\0' || *start == '#' || *start == ';')
        return 0;

    char *eq = strchr(start, '=');
    if (eq == NULL)
        return -1;
    *eq = '\0';

    char *key = trim(start);
    char *value = trim(eq + 1);

    if (*key == '\0' || strlen(key) >= MAX_KEY || strlen(value) >= MAX_VALUE)
        return -1;

    strcpy(entry->key, key);
    strcpy(entry->value, value);
    return 1;
}

int main(void)
{
    char line[MAX_LINE];
    ConfigEntry entry;

    while (fgets(line, sizeof(line), stdin) != NULL) {
        int rc = parse_line(line, &entry);
        if (rc == 1)
            printf("[%s] => [%s]\n", entry.key, entry.value);
        else if (rc < 0)
            fprintf(stderr, "Malformed line ignored\n");
    }
    return 0;
}
