// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>

int main(void) {
    char line[80];
    if (!fgets(line, sizeof line, stdin)) return 1;
    line[strlen(line) - 1] = '\0';
    printf("[%s]\n", line);
    return 0;
}
