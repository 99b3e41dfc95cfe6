#include <stdlib.h>
#include <string.h>

static const char *piece_for(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return NULL;
    }
}

char *escape_html(const char *text) {
    size_t length = 1;
    for (const char *p = text; *p != '\0'; p++) {
        const char *piece = piece_for(*p);
        length += piece == NULL ? 1 : strlen(piece);
    }
    char *result = malloc(length);
    if (result == NULL) return NULL;
    char *out = result;
    for (const char *p = text; *p != '\0'; p++) {
        const char *piece = piece_for(*p);
        size_t part = piece == NULL ? 1 : strlen(piece);
        memcpy(out, piece == NULL ? p : piece, part);
        out += part;
    }
    *out = '\0';
    return result;
}
