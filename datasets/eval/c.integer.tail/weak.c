#include <stdlib.h>
#include <string.h>

char *last_chars(const char *text, size_t count) {
    size_t start = strlen(text) - count;
    char *result = malloc(count + 1);
    if (result == NULL) {
        return NULL;
    }
    memcpy(result, text + start, count);
    result[count] = '\0';
    return result;
}
