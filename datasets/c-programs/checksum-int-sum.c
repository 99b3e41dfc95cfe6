// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_FILE_SIZE 1000

int checksum(const char *buf, int len) {
    int sum = 0;
    for (int i = 0; i < len; i++)
        sum += (unsigned char)buf[i];
    return sum % 256;
}

int main(void) {
    char buf[MAX_FILE_SIZE + 1];
    FILE *f = fopen("in.txt", "r");
    if (f == NULL) {
        puts("cannot open in.txt");
        return 1;
    }
    memset(buf, 0, sizeof(buf));
    int n = (int)fread(buf, 1, MAX_FILE_SIZE, f);
    fclose(f);
    int c = checksum(buf, n);
    if (c == 0)
        puts("Buffer is empty");
    f = fopen("out.txt", "w");
    if (f == NULL) {
        puts("cannot open out.txt");
        return 1;
    }
    fprintf(f, "%d %d\n", n, c);
    fclose(f);
    return 0;
}
