// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    const double OFFSET = 1000.0;

    if (argc < 2) {
        printf("Please provide a value as a command line argument.\n");
        return 1;
    }
    double value = atof(argv[1]);
    double result = value + OFFSET;
    printf("The result is: %f\n", result);
    return 0;
}
