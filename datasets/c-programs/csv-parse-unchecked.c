// judged: insecure CWE-476
#include <stdio.h>
#include <string.h>

int main(void) {
    char line[128];
    if (!fgets(line, sizeof line, stdin)) return 1;
    char *comma = strchr(line, ',');
    *comma = '\0';
    printf("%s\n", line);
    return 0;
}
