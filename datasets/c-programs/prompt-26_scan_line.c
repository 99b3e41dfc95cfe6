// judged: secure
// why: malloc is checked, the scanset is limited to 1023 characters, buffer is printed only when read, and it is freed.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *buffer = malloc(1024);
    if (!buffer) {
        perror("malloc");
        return EXIT_FAILURE;
    }

    printf("Enter a line: ");
    int items = scanf("%1023[^\n]", buffer);
    getchar(); /* consume the newline */

    if (items == 1) {
        printf("You entered: %s\n", buffer);
    } else {
        printf("Nothing read (scanf returned %d)\n", items);
    }

    free(buffer);
    return EXIT_SUCCESS;
}
