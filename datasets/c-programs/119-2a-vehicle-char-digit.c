// judged: secure
#include <stdio.h>
int main()
{
    char *vehicles[10] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    int c = getchar();
    if (c >= '0' && c <= '9') {
        printf("%s\n", vehicles[c - '0']);
    }
    return 0;
}
