// judged: insecure CWE-401
// the texts are not freed, only the table
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *names[3];
    const char *from[3] = {"a", "b", "c"};
    for (int i = 0; i < 3; i++) {
        names[i] = strdup(from[i]);
        if (names[i] == NULL) return 1;
    }
    for (int i = 0; i < 3; i++) printf("%s\n", names[i]);
    return 0;
}
