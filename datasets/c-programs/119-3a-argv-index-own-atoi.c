// judged: insecure CWE-190
// digits are accumulated in an int without a limit
#include <stdio.h>

int stringToInt(const char *str) {
    int result = 0;
    int sign = 1;
    int i = 0;

    if (str[0] == '-') {
        sign = -1;
        i++;
    }
    for (; str[i] != '\0'; ++i) {
        if (str[i] < '0' || str[i] > '9') {
            return -1;
        }
        result = result * 10 + (str[i] - '0');
    }
    return sign * result;
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s INDEX [args...]\n", argv[0]);
        return 1;
    }
    int index = stringToInt(argv[1]);
    if (index < 0 || index >= argc) {
        printf("Index out of range\n");
        return 1;
    }
    printf("%s\n", argv[index]);
    return 0;
}
