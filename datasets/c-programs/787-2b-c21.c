// judged: secure
// why: first is set to NULL after free, so the common exit frees each block once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *first = NULL, *second = NULL;
    int ret = EXIT_FAILURE;

    first = malloc(10);
    if (first == NULL)
        goto out;
    second = malloc(10);
    if (second == NULL)
        goto out;

    memset(first, 'x', 9);
    first[9] = '\0';
    memcpy(second, first, 10);
    printf("second: %s\n", second);

    free(first);
    first = NULL;
    printf("second after free of first: %s\n", second);
    ret = EXIT_SUCCESS;

out:
    free(first);
    free(second);
    return ret;
}
