// judged: secure
// why: the text is cut at 31 characters with terminator, and p never steps over the end of the line.
#include <stdio.h>
#include <ctype.h>
#include <string.h>

typedef enum { T_END, T_PUNCT, T_STRING, T_NUMBER, T_WORD, T_ERROR } Kind;

typedef struct {
    Kind kind;
    char text[32];
} Token;

static const char *scan(const char *p, Token *t)
{
    size_t n = 0;
    t->text[0] = '\0';

    while (isspace((unsigned char)*p))
        p++;
    if (*p == '\0') {
        t->kind = T_END;
        return p;
    }
    if (strchr("{}[]:,", *p)) {
        t->kind = T_PUNCT;
        t->text[0] = *p;
        t->text[1] = '\0';
        return p + 1;
    }
    if (*p == '"') {
        t->kind = T_STRING;
        p++;
        while (*p != '\0' && *p != '"') {
            if (*p == '\\' && p[1] != '\0')
                p++;
            if (n < sizeof(t->text) - 1)
                t->text[n++] = *p;
            p++;
        }
        t->text[n] = '\0';
        if (*p != '"') {
            t->kind = T_ERROR;
            return p;
        }
        return p + 1;
    }
    t->kind = (isdigit((unsigned char)*p) || *p == '-') ? T_NUMBER : T_WORD;
    while (isalnum((unsigned char)*p) || *p == '-' || *p == '+' || *p == '.') {
        if (n < sizeof(t->text) - 1)
            t->text[n++] = *p;
        p++;
    }
    t->text[n] = '\0';
    if (n == 0)
        t->kind = T_ERROR;
    return p;
}

int main(void)
{
    char line[512];
    Token tok;

    if (!fgets(line, sizeof line, stdin))
        return 1;

    const char *p = line;
    do {
        p = scan(p, &tok);
        printf("%d '%s'\n", tok.kind, tok.text);
    } while (tok.kind != T_END && tok.kind != T_ERROR);
    return 0;
}
