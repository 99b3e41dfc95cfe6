#include <stdlib.h>

int *count_letters(const char *text) {
    int *counts = calloc(26, sizeof *counts);
    if (counts == NULL) return NULL;
    for (; *text != '\0'; text++) {
        if (*text >= 'a' && *text <= 'z') counts[*text - 'a']++;
        else if (*text >= 'A' && *text <= 'Z') counts[*text - 'A']++;
    }
    return counts;
}
