// judged: secure
// why: Every result is clamped to int before the next long operation, the depth is limited and zero divisors refused.
#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

static const char *pos;
static int error;
static int depth;

static long parse_expr(void);

static void skip_spaces(void)
{
    while (*pos == ' ')
        pos++;
}

static long clamp(long v)
{
    if (v > INT_MAX || v < INT_MIN) {
        error = 1;
        return 0;
    }
    return v;
}

static long parse_primary(void)
{
    skip_spaces();
    if (*pos == '(') {
        if (++depth > 50) {
            error = 1;
            return 0;
        }
        pos++;
        long v = parse_expr();
        skip_spaces();
        if (*pos == ')')
            pos++;
        else
            error = 1;
        depth--;
        return v;
    }
    if (!isdigit((unsigned char)*pos)) {
        error = 1;
        return 0;
    }
    long v = 0;
    while (isdigit((unsigned char)*pos)) {
        v = clamp(v * 10 + (*pos - '0'));
        pos++;
    }
    return v;
}

static long parse_term(void)
{
    long v = parse_primary();
    for (;;) {
        skip_spaces();
        if (*pos == '*') {
            pos++;
            v = clamp(v * parse_primary());
        } else if (*pos == '/') {
            pos++;
            long d = parse_primary();
            if (d == 0) {
                error = 1;
                return 0;
            }
            v = clamp(v / d);
        } else {
            return v;
        }
    }
}

static long parse_expr(void)
{
    long v = parse_term();
    for (;;) {
        skip_spaces();
        if (*pos == '+') {
            pos++;
            v = clamp(v + parse_term());
        } else if (*pos == '-') {
            pos++;
            v = clamp(v - parse_term());
        } else {
            return v;
        }
    }
}

int main(void)
{
    char line[200];

    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        pos = line;
        error = 0;
        depth = 0;
        long v = parse_expr();
        if (error || *pos != '\0')
            printf("error\n");
        else
            printf("%ld\n", v);
    }
    return 0;
}
