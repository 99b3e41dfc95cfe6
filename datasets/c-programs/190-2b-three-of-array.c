// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define COUNT 3
#define MIN 1001
#define MAX 10000

int main(void) {
    int nums[COUNT];
    long sum = 0;
    int sum2;

    srand((unsigned int)time(NULL));
    for (int i = 0; i < COUNT; i++) {
        nums[i] = (rand() % (MAX - MIN + 1)) + MIN;
        sum += nums[i];
    }
    sum2 = nums[0] + nums[1] + nums[2];
    printf("a : %d\nb : %d\nc : %d\nsum: %ld\nsum2: %d\n", nums[0], nums[1], nums[2], sum, sum2);
    return 0;
}
