// judged: secure
// why: fread gives at most 1024 bytes, the int sum of 1024 chars cannot overflow, files are tested and closed
#include <stdio.h>

#define BUF_SIZE 1024

static int checksum(const char *buf, size_t n)
{
    int sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += buf[i];
    return sum;
}

int main(void)
{
    char buf[BUF_SIZE];
    FILE *in, *out;
    size_t n;
    int sum;

    in = fopen("data.bin", "rb");
    if (!in) {
        perror("data.bin");
        return 1;
    }
    n = fread(buf, 1, sizeof buf, in);
    fclose(in);

    sum = checksum(buf, n);
    if (sum == 0)
        puts("buffer is empty");

    out = fopen("result.txt", "w");
    if (!out) {
        perror("result.txt");
        return 1;
    }
    fprintf(out, "%lu %d\n", (unsigned long)n, sum);
    fclose(out);
    return 0;
}
