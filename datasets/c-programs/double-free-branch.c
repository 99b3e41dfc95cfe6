// judged: insecure CWE-415
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char *data = malloc(32);
    if (!data) return 1;
    strcpy(data, "value");
    if (argc > 1 && strcmp(argv[1], "-q") == 0) {
        free(data);
    } else {
        printf("%s\n", data);
    }
    free(data);
    return 0;
}
