// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LEN(x) ((int)(sizeof(x) / sizeof((x)[0])))

int main(void) {
    char *vehicles[] = {"Car", "Bike", "Boat"};
    char line[64];

    while (printf("index (q quits): "), fgets(line, sizeof line, stdin) != NULL) {
        if (line[0] == 'q') {
            break;
        }
        char *end;
        long i = strtol(line, &end, 10);
        if (end == line || i < 0 || i > LEN(vehicles) - 1) {
            printf("no\n");
            continue;
        }
        printf("%s\n", vehicles[i]);
    }
    for (int i = 0; i < LEN(vehicles); i++) {
        puts(vehicles[i]);
    }
    return 0;
}
