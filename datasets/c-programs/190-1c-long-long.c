// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char* argv[]) {
    if (argc < 2) {
        printf("Usage: %s <number>\n", argv[0]);
        return 1;
    }
    long long value = atoi(argv[1]);
    long long result = value + 1000LL;
    printf("%lld\n", result);
    return 0;
}
