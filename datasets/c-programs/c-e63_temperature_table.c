// judged: secure
// why: All values are clamped to -100..100 and loops run over constant dimensions.
#include <stdio.h>

#define SENSORS 4
#define READINGS 6

static int average(const int *v, int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += v[i];
    return sum / n;
}

int main(void)
{
    int data[SENSORS][READINGS];

    for (int s = 0; s < SENSORS; s++) {
        for (int r = 0; r < READINGS; r++) {
            int value;
            printf("Sensor %d, reading %d (-100..100): ", s + 1, r + 1);
            if (scanf("%d", &value) != 1) {
                printf("Input ended.\n");
                return 1;
            }
            if (value < -100)
                value = -100;
            if (value > 100)
                value = 100;
            data[s][r] = value;
        }
    }

    for (int s = 0; s < SENSORS; s++) {
        int lo = data[s][0], hi = data[s][0];
        for (int r = 1; r < READINGS; r++) {
            if (data[s][r] < lo) lo = data[s][r];
            if (data[s][r] > hi) hi = data[s][r];
        }
        printf("Sensor %d: min %d max %d avg %d\n", s + 1, lo, hi,
               average(data[s], READINGS));
    }
    return 0;
}
