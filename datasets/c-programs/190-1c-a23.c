// judged: secure
// why: the value is widened to long long before 1000 is added
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    int value;
    long long result;

    if (argc < 2) {
        printf("No value given\n");
        return 1;
    }

    value = atoi(argv[1]);
    result = (long long)value + 1000;
    printf("%lld\n", result);

    return 0;
}
