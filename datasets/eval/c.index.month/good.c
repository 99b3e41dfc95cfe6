#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    if (argc != 2) return 1;
    char *end;
    long month = strtol(argv[1], &end, 10);
    if (end == argv[1] || *end != '\0' || month < 1 || month > 12) {
        fprintf(stderr, "%s is no month\n", argv[1]);
        return 1;
    }
    printf("%s\n", months[month - 1]);
    return 0;
}
