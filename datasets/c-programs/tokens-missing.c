// judged: insecure CWE-476
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char line[128];
    if (fgets(line, sizeof(line), stdin) == NULL) return 1;
    char *key = strtok(line, "=");
    char *value = strtok(NULL, "=");
    printf("%zu %zu\n", strlen(key), strlen(value));
    return 0;
}
