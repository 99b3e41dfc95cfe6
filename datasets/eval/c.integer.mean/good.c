#include <stddef.h>

int mean(const int *values, size_t count) {
    long long sum = 0;
    if (count == 0) return 0;
    for (size_t i = 0; i < count; i++) sum += values[i];
    return (int)(sum / (long long)count);
}
