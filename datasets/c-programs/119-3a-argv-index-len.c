// judged: secure
#include <stdio.h>
#include <stdlib.h>

int stringToInt(const char *str) {
    char *endptr;
    long val = strtol(str, &endptr, 10);
    if (*endptr != '\0' || endptr == str) {
        fprintf(stderr, "Invalid integer: %s\n", str);
        exit(EXIT_FAILURE);
    }
    return (int)val;
}

void printArgument(int argc, char *argv[], int index) {
    if (index >= 0 && index < argc) {
        printf("Argument at index %d: %s\n", index, argv[index]);
    } else {
        printf("Index out of range. Valid range: 0 to %d\n", argc - 1);
    }
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s <INDEX>\n", argv[0]);
        return 1;
    }
    int index = stringToInt(argv[1]);
    printArgument(argc, argv, index);
    return 0;
}
