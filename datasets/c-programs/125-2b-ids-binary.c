// judged: secure
#include <stdio.h>

static const int id_sequence[] = {2, 3, 5, 7, 11, 13, 17, 19};
enum { N = sizeof id_sequence / sizeof id_sequence[0] };

int main(void) {
    unsigned idx;
    int got;
    printf("index: ");
    got = scanf("%u", &idx);
    if (got != 1) {
        fprintf(stderr, "not a number\n");
        return 1;
    }
    if (idx >= N) {
        fprintf(stderr, "too large\n");
        return 1;
    }
    return id_sequence[idx];
}
