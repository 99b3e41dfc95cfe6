// judged: insecure CWE-787
// a line without a width
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf = (char *)malloc(1024 * sizeof(char));
    if (buf == NULL) {
        printf("Memory allocation failed.\n");
        return 1;
    }
    printf("Enter a string: ");
    int result = scanf("%[^\n]%*c", buf);
    printf("Characters read: %d\n", result);
    printf("You entered: %s\n", buf);
    free(buf);
    return 0;
}
