// judged: insecure CWE-125
// atoi of the argument indexes argv without a lower bound
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char* getArg(int argc, char* argv[]) {
    int idx = atoi(argv[1]);
    if (idx > argc) {
        return NULL;
    }
    return argv[idx];
}

int main(int argc, char* argv[]) {
    if (argc < 2) {
        printf("Not enough arguments\n");
        return -1;
    }
    char* value = getArg(argc, argv);
    if (value == NULL) {
        printf("Index is out of range\n");
        return -1;
    }
    printf("The value is: %s\n", value);
    return 0;
}
