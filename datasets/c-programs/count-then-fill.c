// judged: secure
// why: the commas are counted and filled by the same walk over the same text
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char line[300];
    if (!fgets(line, sizeof line, stdin))
        return 1;
    size_t count = 0;
    for (const char *p = line; (p = strchr(p, ',')) != NULL; p++)
        count++;
    size_t *places = malloc((count + 1) * sizeof *places);
    if (places == NULL)
        return 1;
    size_t n = 0;
    for (const char *p = line; (p = strchr(p, ',')) != NULL; p++)
        places[n++] = (size_t)(p - line);
    places[n] = strlen(line);
    for (size_t i = 0; i <= n; i++)
        printf("%zu\n", places[i]);
    free(places);
    return 0;
}
