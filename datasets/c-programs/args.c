// judged: secure
// why: i + 1 >= argc is tested before each argument value, and strtol is checked for range and end
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <limits.h>

struct options {
    int verbose;
    int count;
    const char *output;
};

static int parse_int(const char *s, int *out)
{
    char *end;
    errno = 0;
    long v = strtol(s, &end, 10);
    if (errno != 0 || end == s || *end != '\0' || v < INT_MIN || v > INT_MAX)
        return -1;
    *out = (int)v;
    return 0;
}

static int parse_args(int argc, char **argv, struct options *opt)
{
    opt->verbose = 0;
    opt->count = 1;
    opt->output = "out.txt";

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-v") == 0) {
            opt->verbose = 1;
        } else if (strcmp(argv[i], "-n") == 0) {
            if (i + 1 >= argc) {
                fprintf(stderr, "-n needs a number\n");
                return -1;
            }
            i++;
            if (parse_int(argv[i], &opt->count) != 0 || opt->count < 1 || opt->count > 100) {
                fprintf(stderr, "bad count: %s\n", argv[i]);
                return -1;
            }
        } else if (strcmp(argv[i], "-o") == 0) {
            if (i + 1 >= argc) {
                fprintf(stderr, "-o needs a file name\n");
                return -1;
            }
            opt->output = argv[++i];
        } else {
            fprintf(stderr, "unknown option: %s\n", argv[i]);
            return -1;
        }
    }
    return 0;
}

int main(int argc, char **argv)
{
    struct options opt;

    if (parse_args(argc, argv, &opt) != 0)
        return 2;

    if (opt.verbose)
        printf("count=%d output=%s\n", opt.count, opt.output);
    for (int i = 0; i < opt.count; i++)
        printf("Hello #%d\n", i + 1);
    return 0;
}
