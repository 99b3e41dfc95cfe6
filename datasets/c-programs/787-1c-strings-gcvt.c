// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void generate(char *out, size_t size)
{
    double value = (double)rand() / RAND_MAX * 100.0;
    int len = snprintf(out, size, "%8.3f", value);
    if (len < 0 || (size_t)len >= size) {
        out[0] = '\0';
    }
}

int main(void)
{
    char string[16], string2[16], string3[16];
    char *all[] = { string, string2, string3 };

    srand(time(NULL));
    for (size_t i = 0; i < 3; i++) {
        generate(all[i], 16);
    }
    for (size_t i = 0; i < 3; i++) {
        printf("%zu: %s\n", i + 1, all[i]);
    }
    return 0;
}
