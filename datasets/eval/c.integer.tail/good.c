#include <stdlib.h>
#include <string.h>

char *last_chars(const char *text, size_t count) {
    size_t length = strlen(text);
    if (count > length) count = length;
    char *result = malloc(count + 1);
    if (result != NULL) memcpy(result, text + length - count, count + 1);
    return result;
}
