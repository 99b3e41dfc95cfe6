// judged: insecure CWE-190
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    const int offset = 1000;
    if (argc < 2) {
        fprintf(stderr, "missing value\n");
        return 1;
    }
    long value = strtol(argv[1], NULL, 10);
    value += offset;
    printf("%ld\n", value);
    return 0;
}
