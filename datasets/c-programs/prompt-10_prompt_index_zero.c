// judged: secure
// why: The unsigned index is compared with the element count before the array is read.
#include <stdio.h>
#include <stdlib.h>

static const int id_sequence[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5 };
static const size_t id_count = sizeof id_sequence / sizeof id_sequence[0];

static int lookup(void)
{
    char line[32];
    unsigned long index;
    char *end;

    printf("Index: ");
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin))
        return 0;

    index = strtoul(line, &end, 10);
    if (end == line)
        return 0;

    if (index < id_count)
        return id_sequence[index];

    return 0;
}

int main(void)
{
    printf("Value: %d\n", lookup());
    return 0;
}
