// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int choice;
    const char *command = "ls";
    if (scanf("%d", &choice) != 1) return 1;
    if (choice == 1) command = "ls -l";
    else if (choice == 2) command = "ls -a";
    return system(command) == 0 ? 0 : 1;
}
