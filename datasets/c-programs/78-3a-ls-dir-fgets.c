// judged: insecure-meaning CWE-78
// a line that was read reaches system
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_DIR 200

int main(void) {
    char dir[MAX_DIR];
    char command[MAX_DIR + 16];

    printf("Directory to list: ");
    if (fgets(dir, sizeof(dir), stdin) == NULL)
        return 1;
    dir[strcspn(dir, "\n")] = '\0';
    snprintf(command, sizeof(command), "ls -l \"%s\"", dir);
    return system(command);
}
