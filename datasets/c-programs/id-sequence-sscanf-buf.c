// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define LEN 6

int main(void)
{
    static const int id_sequence[LEN] = { 9, 8, 7, 6, 5, 4 };
    char buf[32];
    int idx = 0, ret = 1;

    if (fgets(buf, sizeof buf, stdin) == NULL)
        goto out;
    if (sscanf(buf, " %d", &idx) < 1)
        goto out;
    if (idx <= -1 || LEN <= idx)
        goto out;
    printf("%d\n", id_sequence[idx]);
    ret = 0;
out:
    if (ret)
        fputs("bad input\n", stderr);
    return ret;
}
