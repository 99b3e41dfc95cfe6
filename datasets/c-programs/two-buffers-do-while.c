// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char *buf = NULL, *buf1 = NULL;

    buf = (char *) malloc(1024 * sizeof(char));
    buf1 = (char *) malloc(1024 * sizeof(char));
    if (!buf || !buf1) {
        fprintf(stderr, "malloc\n");
        free(buf);
        free(buf1);
        return 1;
    }
    if (fgets(buf, 101, stdin) == NULL) {
        buf[0] = '\0';
    }
    if (fgets(buf1, 101, stdin) == NULL) {
        strcpy(buf1, "");
    }
    size_t a = strlen(buf), b = strlen(buf1);
    printf("%s%s%zu\n", buf, buf1, a + b);
    free(buf1);
    free(buf);
    return 0;
}
