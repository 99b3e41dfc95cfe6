// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc < 2) return 1;
    int len = atoi(argv[1]);
    char buf[64];
    if (len > 64) {
        printf("too long\n");
        return 1;
    }
    memset(buf, 0, sizeof buf);
    memcpy(buf, argv[0], len);
    return 0;
}
