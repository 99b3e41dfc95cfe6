#include <stdlib.h>
#include <string.h>

int parse_pair(const char *line, char **key, char **value) {
    const char *equals = strchr(line, '=');
    if (equals == NULL || equals == line || equals[1] == '\0') return -1;
    char *first = strndup(line, (size_t)(equals - line));
    char *second = strdup(equals + 1);
    if (first == NULL || second == NULL) {
        free(first);
        free(second);
        return -1;
    }
    *key = first;
    *value = second;
    return 0;
}
