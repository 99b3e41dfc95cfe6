// judged: insecure CWE-120
#include <stdio.h>

int main(void) {
    char buffer[1024];
    printf("Enter text: ");
    scanf("%[^\n]%*c", buffer);
    printf("You entered: %s\n", buffer);
    return 0;
}
