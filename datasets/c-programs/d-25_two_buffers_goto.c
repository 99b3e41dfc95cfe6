// judged: secure
// why: both pointers begin as NULL and every way out passes done, which frees them; fgets results are tested.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    int rc = EXIT_FAILURE;
    char *first = NULL;
    char *second = NULL;

    first = malloc(1024);
    if (!first)
        goto done;
    second = malloc(1024);
    if (!second)
        goto done;

    if (!fgets(first, 100, stdin) || !fgets(second, 100, stdin)) {
        fprintf(stderr, "need two lines\n");
        goto done;
    }
    first[strcspn(first, "\n")] = '\0';
    second[strcspn(second, "\n")] = '\0';

    printf("%s / %s\n", first, second);
    rc = EXIT_SUCCESS;

done:
    free(second);
    free(first);
    return rc;
}
