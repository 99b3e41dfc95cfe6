// judged: secure
// why: each number lies in 0..1 and is written with snprintf into 32 bytes; the joined text is bounded and the file is tested and closed.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static float random_unit(void)
{
    return (float)rand() / (float)RAND_MAX;
}

int main(void)
{
    char part[3][32];
    char all[3 * 32 + 4];

    srand((unsigned)time(NULL));
    for (int i = 0; i < 3; i++)
        snprintf(part[i], sizeof part[i], "%.4f", random_unit());

    snprintf(all, sizeof all, "%s %s %s\n", part[0], part[1], part[2]);

    FILE *f = fopen("floats.txt", "w");
    if (f == NULL) {
        perror("floats.txt");
        return 1;
    }
    fputs(all, f);
    fclose(f);
    return 0;
}
