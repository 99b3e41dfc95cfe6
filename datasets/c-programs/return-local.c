// judged: insecure CWE-562
#include <stdio.h>
#include <string.h>

char *greeting(const char *name) {
    char text[64];
    snprintf(text, sizeof(text), "Hello %s", name);
    return text;
}

int main(void) {
    char *g = greeting("Bob");
    printf("%s\n", g);
    return 0;
}
