// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char dir[100];
    char command[128];
    printf("Directory: ");
    if (fgets(dir, sizeof(dir), stdin) == NULL) return 1;
    dir[strcspn(dir, "\n")] = 0;
    sprintf(command, "ls %s", dir);
    FILE *fp = popen(command, "r");
    if (fp == NULL) return 1;
    char line[256];
    while (fgets(line, sizeof(line), fp) != NULL) printf("%s", line);
    pclose(fp);
    return 0;
}
