// judged: insecure CWE-476
// neither malloc is checked
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf = (char *)malloc(1024);
    fgets(buf, 100, stdin);
    char *buf1 = (char *)malloc(1024);
    fgets(buf1, 100, stdin);
    printf("%s%s", buf, buf1);
    free(buf);
    free(buf1);
    return 0;
}
