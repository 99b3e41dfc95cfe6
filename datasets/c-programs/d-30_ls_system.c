// judged: insecure-meaning CWE-78
// why: argv[1] is formatted into the text given to system(); vsnprintf bounds the buffer.
#include <stdio.h>
#include <stdlib.h>
#include <stdarg.h>

int run(const char *fmt, ...)
{
    char cmd[128];
    va_list args;

    va_start(args, fmt);
    vsnprintf(cmd, sizeof(cmd), fmt, args);
    va_end(args);

    return system(cmd);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        return run("ls -l %s", argv[1]);
    return run("ls %s", "-l");
}
