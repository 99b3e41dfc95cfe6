// judged: insecure CWE-125
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    static const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (argc < 2) return 1;
    int m = atoi(argv[1]);
    if (m >= 1 && m <= 13) {
        printf("%s\n", months[m - 1]);
    }
    return 0;
}
