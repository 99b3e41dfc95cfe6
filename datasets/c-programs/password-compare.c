// judged: insecure-meaning CWE-798
#include <stdio.h>
#include <string.h>

int main(void) {
    char password[32];
    printf("Password: ");
    if (scanf("%31s", password) != 1) return 1;
    if (strcmp(password, "letmein42") == 0) {
        printf("Access granted\n");
    }
    return 0;
}
