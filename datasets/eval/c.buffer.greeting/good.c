#include <stdio.h>
#include <string.h>

int greet(const char *name, char *out, size_t size) {
    if (size == 0) return 0;
    snprintf(out, size, "Hello, %s!", name);
    return (int)strlen(out);
}
