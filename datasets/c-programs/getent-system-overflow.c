// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    char command[100];
    if (argc != 2) return 1;
    sprintf(command, "cat /etc/passwd | grep %s", argv[1]);
    system(command);
    return 0;
}
