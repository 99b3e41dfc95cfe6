#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    size_t room = 64, length = 0, best = 0;
    char *word = malloc(room), *longest = malloc(room);
    if (word == NULL || longest == NULL) {
        free(word);
        free(longest);
        return 1;
    }
    int c;
    do {
        c = getchar();
        if (c != EOF && !isspace((unsigned char)c)) {
            if (length == room) {
                if (room > (size_t)-1 / 2) break;
                char *more = realloc(word, room * 2);
                if (more == NULL) break;
                word = more;
                char *other = realloc(longest, room * 2);
                if (other == NULL) break;
                longest = other;
                room *= 2;
            }
            word[length++] = (char)c;
            continue;
        }
        if (length > best) {
            memcpy(longest, word, length);
            best = length;
        }
        length = 0;
    } while (c != EOF);
    if (best > 0) {
        fwrite(longest, 1, best, stdout);
        putchar('\n');
    }
    free(word);
    free(longest);
    return 0;
}
