#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    const char *months[] = {"January", "February", "March", "April", "May", "June",
                            "July", "August", "September", "October", "November", "December"};

    if (argc != 2) {
        fprintf(stderr, "Usage: %s MONTH\n", argv[0]);
        return 1;
    }
    int month = atoi(argv[1]);
    printf("%s\n", months[month - 1]);
    return 0;
}
