// judged: secure
// why: index stays -1 unless an element was found, and is used only then
#include <stdio.h>

#define COUNT 8

int main(void)
{
    int ids[COUNT] = {11, 12, 17, 19, 23, 42, 77, 99};
    int stock[COUNT] = {0};
    int wanted, index = -1, found = 0;

    if (scanf("%d", &wanted) != 1)
        return 1;
    for (int i = 0; i < COUNT; i++)
        if (ids[i] == wanted) {
            index = i;
            found = 1;
            break;
        }
    if (!found) {
        puts("no such article");
        return 1;
    }
    stock[index]++;
    printf("%d of %d\n", stock[index], wanted);
    return 0;
}
