// judged: secure
// why: end never goes below arg and end[-1] is read only when end != arg
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[])
{
    const char *arg, *end;

    if (argc < 2)
        return 1;

    arg = argv[1];
    end = arg + strlen(arg);
    while (end != arg && strchr(" \t\r\n", end[-1]) != NULL)
        end--;

    for (const char *p = arg; p < end; p++)
        putchar(*p);
    putchar('\n');
    return 0;
}
