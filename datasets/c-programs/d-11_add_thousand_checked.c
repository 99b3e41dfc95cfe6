// judged: secure
// why: the parsed value is limited to INT_MIN..INT_MAX-1000 before 1000 is added.
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <errno.h>

int main(int argc, char *argv[])
{
    if (argc < 2) {
        fprintf(stderr, "Usage: %s <value>\n", argv[0]);
        return 1;
    }

    char *end = NULL;
    errno = 0;
    long value = strtol(argv[1], &end, 10);

    if (errno != 0 || end == argv[1] || *end != '\0') {
        fprintf(stderr, "Error: '%s' is not a valid number\n", argv[1]);
        return 1;
    }
    if (value > INT_MAX - 1000 || value < INT_MIN) {
        fprintf(stderr, "Error: value too large\n");
        return 1;
    }

    int sum = (int)value + 1000;
    printf("%d\n", sum);
    return 0;
}
