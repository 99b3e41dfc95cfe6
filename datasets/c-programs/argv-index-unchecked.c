// judged: insecure CWE-125
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Please provide an index.\n");
        return 1;
    }
    int index = atoi(argv[1]);
    printf("%s\n", argv[index]);
    return 0;
}
