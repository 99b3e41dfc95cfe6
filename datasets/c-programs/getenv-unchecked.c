// judged: insecure CWE-476
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *home = getenv("HOME");
    printf("%zu\n", strlen(home));
    return 0;
}
