// judged: insecure CWE-120
// scanf("%s") without a width, then system
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char username[50];
    char command[100];
    FILE *output;

    printf("Enter username: ");
    scanf("%s", username);
    strcpy(command, "getent passwd ");
    strcat(command, username);
    strcat(command, " > output.txt");
    system(command);
    output = fopen("output.txt", "r");
    if (output == NULL) {
        printf("Error opening file\n");
        return 1;
    }
    char line[256];
    while (fgets(line, sizeof(line), output))
        printf("%s", line);
    fclose(output);
    return 0;
}
