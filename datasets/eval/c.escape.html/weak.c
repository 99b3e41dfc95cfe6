#include <stdlib.h>
#include <string.h>

char *escape_html(const char *text) {
    /* Every character can become five. */
    char *result = malloc(strlen(text) * 5 + 1);
    if (result == NULL) {
        return NULL;
    }
    char *out = result;
    for (; *text != '\0'; text++) {
        const char *piece = NULL;
        switch (*text) {
        case '&': piece = "&amp;"; break;
        case '<': piece = "&lt;"; break;
        case '>': piece = "&gt;"; break;
        case '"': piece = "&quot;"; break;
        }
        if (piece != NULL) {
            strcpy(out, piece);
            out += strlen(piece);
        } else {
            *out++ = *text;
        }
    }
    *out = '\0';
    return result;
}
