// judged: insecure CWE-476
// why: strtok gives NULL when there is no '=', strlen(value) reads NULL
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char buf[1024];

    if (scanf("%1023[^\n]", buf) != 1) {
        return 1;
    }

    // Split the line into key and value
    char *key = strtok(buf, "=");
    char *value = strtok(NULL, "=");

    printf("key: %s (%zu)\n", key, strlen(key));
    printf("value: %s (%zu)\n", value, strlen(value));
    return 0;
}
