// judged: secure
#include <stdio.h>

int main(void) {
    char buffer[1024];
    printf("Enter text: ");
    if (scanf("%1023[^\n]%*c", buffer) == 1) {
        printf("You entered: %s\n", buffer);
    } else {
        printf("No input\n");
    }
    return 0;
}
