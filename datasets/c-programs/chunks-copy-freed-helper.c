// judged: insecure CWE-415
// the helper frees what main frees again
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show_and_release(char *p) {
    printf("%s\n", p);
    free(p);
}

int main(void) {
    char *first = malloc(10), *second = malloc(10);
    if (first == NULL || second == NULL) {
        free(first);
        free(second);
        return 1;
    }
    strcpy(first, "chunk");
    memcpy(second, first, 6);
    show_and_release(first);
    show_and_release(second);
    free(first);
    return 0;
}
