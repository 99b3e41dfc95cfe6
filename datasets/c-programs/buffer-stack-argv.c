// judged: insecure CWE-787
// a size of the argument, not tested, sizes a stack array
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
    if (argc != 2) return 1;
    int buffer_size = atoi(argv[1]);
    char buffer[buffer_size];
    memset(buffer, 'A', buffer_size);
    for (int i = 0; i < buffer_size; i++) putchar(buffer[i]);
    putchar('\n');
    return 0;
}
