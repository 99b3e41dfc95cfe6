// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char str[100];
    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }
    strcpy(str, argv[1]);
    for (int i = strlen(str) - 1; i >= 0 && str[i] == ' '; i--) {
        str[i] = '\0';
    }
    printf("%s\n", str);
    return 0;
}
