// judged: insecure-meaning CWE-78
// the path argument reaches system
#include <stdio.h>
#include <stdlib.h>
#include <stdarg.h>

int execute(const char *format, ...) {
    char command[512];
    va_list args;

    va_start(args, format);
    int n = vsnprintf(command, sizeof(command), format, args);
    va_end(args);
    if (n < 0 || (size_t)n >= sizeof(command)) {
        fprintf(stderr, "command too long\n");
        return -1;
    }
    return system(command);
}

int main(int argc, char *argv[]) {
    const char *path = argc > 1 ? argv[1] : ".";
    return execute("ls -la %s", path);
}
