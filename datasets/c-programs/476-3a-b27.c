// judged: insecure CWE-476
// why: the second test looks at buf instead of buf1, buf1[0] = 0 may write to NULL
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf = (char *)malloc(1024);
    if (buf == NULL) {
        fprintf(stderr, "Memory allocation error\n");
        return 1;
    }
    printf("Enter first text: ");
    if (fgets(buf, 100, stdin) == NULL) {
        free(buf);
        return 1;
    }

    char *buf1 = (char *)malloc(1024);
    if (buf == NULL) {
        fprintf(stderr, "Memory allocation error\n");
        return 1;
    }
    buf1[0] = '\0';
    printf("Enter second text: ");
    fgets(buf1, 100, stdin);

    printf("%s%s", buf, buf1);

    free(buf);
    free(buf1);
    return 0;
}
