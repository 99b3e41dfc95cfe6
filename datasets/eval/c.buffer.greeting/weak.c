#include <stdio.h>
#include <string.h>

int greet(const char *name, char *out, size_t size) {
    (void)size;
    sprintf(out, "Hello, %s!", name);
    return (int)strlen(out);
}
