// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char buf[1024];
    int num_read;

    num_read = scanf("%1023[^\n]%*c", buf);
    if (num_read == 1) {
        printf("Read %zu characters: %s\n", strlen(buf), buf);
    } else if (num_read == EOF) {
        fprintf(stderr, "End of input\n");
        return 1;
    } else {
        fprintf(stderr, "Empty line\n");
    }
    return 0;
}
