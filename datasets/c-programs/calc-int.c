// judged: insecure CWE-190
// why: v * 10 + digit, v *= r and v += r overflow int for long numbers in the line; only division by zero is tested
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>

/* Recursive descent calculator: + - * / and parentheses */

static const char *p;
static int error = 0;

static int expr(void);

static void skip(void)
{
    while (*p == ' ' || *p == '\t')
        p++;
}

static int factor(void)
{
    skip();
    if (*p == '(') {
        p++;
        int v = expr();
        skip();
        if (*p == ')')
            p++;
        else
            error = 1;
        return v;
    }
    if (isdigit((unsigned char)*p)) {
        int v = 0;
        while (isdigit((unsigned char)*p)) {
            v = v * 10 + (*p - '0');
            p++;
        }
        return v;
    }
    error = 1;
    return 0;
}

static int term(void)
{
    int v = factor();
    skip();
    while (!error && (*p == '*' || *p == '/')) {
        char op = *p++;
        int r = factor();
        if (op == '*') {
            v *= r;
        } else {
            if (r == 0) {
                error = 1;
                return 0;
            }
            v /= r;
        }
        skip();
    }
    return v;
}

static int expr(void)
{
    int v = term();
    skip();
    while (!error && (*p == '+' || *p == '-')) {
        char op = *p++;
        int r = term();
        if (op == '+')
            v += r;
        else
            v -= r;
        skip();
    }
    return v;
}

int main(void)
{
    char line[128];

    printf("Enter expression: ");
    if (!fgets(line, sizeof(line), stdin))
        return 1;

    p = line;
    int result = expr();
    skip();
    if (error || (*p != '\n' && *p != '\0'))
        printf("Syntax error\n");
    else
        printf("= %d\n", result);
    return 0;
}
