// judged: secure
// why: a number below 1000 needs at most nine letters for each of three places: 27 and the NUL fit into 28
#include <stdio.h>
#include <string.h>

static void spell(int n, char *out)
{
    out[0] = '\0';
    while (n >= 100) {
        strcat(out, "C");
        n -= 100;
    }
    while (n >= 10) {
        strcat(out, "X");
        n -= 10;
    }
    while (n >= 1) {
        strcat(out, "I");
        n -= 1;
    }
}

int main(void)
{
    char out[28];
    int n;
    if (scanf("%d", &n) != 1 || n < 1 || n > 999)
        return 1;
    spell(n, out);
    puts(out);
    return 0;
}
