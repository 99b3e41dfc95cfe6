// judged: insecure CWE-416
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *first = malloc(10);
    if (first == NULL) return 1;
    char *second = first;
    memset(first, 'a', 9);
    first[9] = '\0';
    free(first);
    printf("%s\n", second);
    return 0;
}
