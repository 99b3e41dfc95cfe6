// judged: secure
// why: tokens are cut to the size of their array, and at most MOST of them are kept
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define MOST 32

enum kind { NUMBER, WORD, SIGN };

struct token {
    enum kind kind;
    char text[16];
};

static int tokenize(const char *s, struct token *out, int most)
{
    int n = 0;
    while (*s != '\0' && n < most) {
        if (isspace((unsigned char)*s)) {
            s++;
            continue;
        }
        struct token *t = &out[n++];
        size_t used = 0;
        if (isdigit((unsigned char)*s)) {
            t->kind = NUMBER;
            while (isdigit((unsigned char)*s)) {
                if (used < sizeof t->text - 1)
                    t->text[used++] = *s;
                s++;
            }
        } else if (isalpha((unsigned char)*s)) {
            t->kind = WORD;
            while (isalnum((unsigned char)*s)) {
                if (used < sizeof t->text - 1)
                    t->text[used++] = *s;
                s++;
            }
        } else {
            t->kind = SIGN;
            t->text[used++] = *s++;
        }
        t->text[used] = '\0';
    }
    return n;
}

int main(void)
{
    char line[256];
    struct token tokens[MOST];
    if (!fgets(line, sizeof line, stdin))
        return 1;
    int n = tokenize(line, tokens, MOST);
    for (int i = 0; i < n; i++)
        printf("%d %s\n", (int)tokens[i].kind, tokens[i].text);
    return 0;
}
