// judged: insecure CWE-190
// sscanf into an int, plus 1000
#include <stdio.h>

int main(int argc, char **argv) {
    int number;

    if (argc > 1 && sscanf(argv[1], "%d", &number) == 1) {
        number = number + 1000;
        printf("%d\n", number);
    } else {
        printf("No number\n");
    }
    return 0;
}
