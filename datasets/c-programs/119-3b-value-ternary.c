// judged: secure
#include <stdio.h>
#include <stdlib.h>
char *value(int argc, char **argv) {
    int i = argc > 1 ? atoi(argv[1]) : -1;
    return i >= 0 && i < argc ? argv[i] : NULL;
}
int main(int argc, char **argv) {
    char *v = value(argc, argv);
    puts(v ? v : "(none)");
    return v == NULL;
}
