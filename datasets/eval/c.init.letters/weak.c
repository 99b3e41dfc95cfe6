#include <ctype.h>
#include <stdlib.h>

int *count_letters(const char *text) {
    int *counts = malloc(26 * sizeof(int));
    if (counts == NULL) {
        return NULL;
    }
    for (; *text != '\0'; text++) {
        int c = tolower((unsigned char)*text);
        if (c >= 'a' && c <= 'z') {
            counts[c - 'a']++;
        }
    }
    return counts;
}
