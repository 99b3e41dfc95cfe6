// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    if (argc < 2) {
        puts("missing value");
        return 1;
    }
    unsigned long value = strtoul(argv[1], NULL, 10);
    unsigned long total = value + 1000UL;
    printf("%lu\n", total);
    return 0;
}
