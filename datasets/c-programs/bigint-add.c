// judged: secure
// why: a number has at most 101 digits, so k is at most 102, which is the last index of sum[103]
#include <stdio.h>
#include <string.h>
#include <ctype.h>

#define MAX_DIGITS 100

static int read_number(const char *prompt, char *buf, size_t size)
{
    printf("%s", prompt);
    if (fgets(buf, (int)size, stdin) == NULL)
        return 0;
    buf[strcspn(buf, "\n")] = '\0';
    if (buf[0] == '\0')
        return 0;
    for (size_t i = 0; buf[i] != '\0'; i++) {
        if (!isdigit((unsigned char)buf[i]))
            return 0;
    }
    return 1;
}

/* result must have room for max(len(a), len(b)) + 2 characters */
static void add(const char *a, const char *b, char *result)
{
    size_t i = strlen(a);
    size_t j = strlen(b);
    size_t k = (i > j ? i : j) + 1;
    int carry = 0;

    result[k] = '\0';
    while (k > 0) {
        int sum = carry;
        if (i > 0)
            sum += a[--i] - '0';
        if (j > 0)
            sum += b[--j] - '0';
        result[--k] = (char)('0' + sum % 10);
        carry = sum / 10;
    }

    if (result[0] == '0' && result[1] != '\0')
        memmove(result, result + 1, strlen(result));
}

int main(void)
{
    char a[MAX_DIGITS + 2], b[MAX_DIGITS + 2];
    char sum[MAX_DIGITS + 3];

    if (!read_number("First number: ", a, sizeof(a)) ||
        !read_number("Second number: ", b, sizeof(b))) {
        fprintf(stderr, "Please enter only digits.\n");
        return 1;
    }

    add(a, b, sum);
    printf("Sum: %s\n", sum);
    return 0;
}
