// judged: insecure CWE-787
// why: %[^\n] without a width writes any number of bytes into buffer[1024]
#include <stdio.h>

int main() {
    char buffer[1024];

    printf("Enter a string: ");
    // read until newline and then read the newline
    if (scanf("%[^\n]%*c", buffer) == 1) {
        printf("You entered: %s\n", buffer);
    } else {
        printf("Error reading string\n");
    }

    return 0;
}
