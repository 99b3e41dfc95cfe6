#include <stdlib.h>
#include <string.h>

int parse_pair(const char *line, char **key, char **value) {
    char *copy = strdup(line);
    if (copy == NULL) {
        return -1;
    }
    char *equals = strchr(copy, '=');
    if (equals == NULL || equals == copy || equals[1] == '\0') {
        return -1;
    }
    *equals = '\0';
    *key = copy;
    *value = strdup(equals + 1);
    if (*value == NULL) {
        return -1;
    }
    return 0;
}
