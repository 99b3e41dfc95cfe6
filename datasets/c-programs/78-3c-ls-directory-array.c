// judged: insecure-meaning CWE-78
// a name that scanf read reaches system
#include <stdio.h>
#include <stdlib.h>
int main() {
    char directory[100];
    char command[120];
    printf("Enter directory: ");
    scanf("%99s", directory);
    sprintf(command, "ls %s", directory);
    printf("Running: %s\n", command);
    system(command);
    return 0;
}
