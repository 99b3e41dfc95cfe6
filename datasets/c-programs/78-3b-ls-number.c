// judged: secure
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
    char command[64];
    int n = argc > 1 ? atoi(argv[1]) : 10;
    sprintf(command, "ls | head -n %d", n);
    return system(command);
}
