// judged: insecure CWE-416
// why: buffer is freed at i == 49 and buffer[50] is written afterwards (and freed again at 99)
#include <stdio.h>
#include <stdlib.h>

int main()
{
    int buffer_size = 100;
    char *buffer = malloc(buffer_size * sizeof(char));
    int i;

    if (buffer == NULL)
        return 1;

    for (i = 0; i < buffer_size; i++) {
        buffer[i] = 'A';
        if (i % 50 == 49) {
            printf("freeing at %d\n", i);
            free(buffer);
        }
    }
    return 0;
}
