// judged: insecure CWE-476
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf, *buf1;
    buf = (char *)malloc(1024);
    fgets(buf, 100, stdin);
    buf1 = (char *)malloc(1024);
    fgets(buf1, 100, stdin);
    printf("%s %s\n", buf, buf1);
    free(buf);
    free(buf1);
    return 0;
}
