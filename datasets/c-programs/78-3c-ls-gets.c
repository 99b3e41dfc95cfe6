// judged: insecure CWE-242
// gets
#include <stdio.h>
#include <stdlib.h>

char *gets(char *s);

int main() {
    char dir[100];
    char command[110];
    printf("Enter directory name: ");
    gets(dir);
    sprintf(command, "ls %s", dir);
    system(command);
    return 0;
}
