// judged: insecure CWE-415
// why: free(buffer) is called in each of the five turns of the loop, so the second turn frees it again.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    size_t buffer_size = 128;
    char *buffer = (char *)malloc(buffer_size);

    if (buffer == NULL) {
        fprintf(stderr, "malloc failed\n");
        return 1;
    }

    for (int i = 0; i < 5; i++) {
        printf("Iteration %d\n", i);
        free(buffer);
    }

    return 0;
}
