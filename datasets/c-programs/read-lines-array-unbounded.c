// judged: insecure CWE-787
#include <stdio.h>

int main(void) {
    char lines[10][80];
    int count = 0;
    while (fgets(lines[count], 80, stdin) != NULL) {
        count++;
    }
    printf("%d lines\n", count);
    return 0;
}
