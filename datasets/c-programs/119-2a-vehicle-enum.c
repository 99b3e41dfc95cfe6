// judged: secure
#include <stdio.h>
#include <stdlib.h>

enum { CAR, TRUCK, BIKE, VEHICLE_COUNT };

struct vehicle {
    const char *name;
    int wheels;
};

static const struct vehicle vehicles[VEHICLE_COUNT] = {
    [CAR] = {"car", 4},
    [TRUCK] = {"truck", 6},
    [BIKE] = {"bike", 2},
};

static int read_index(void) {
    char line[16];
    char *end;
    if (!fgets(line, sizeof line, stdin)) return -1;
    long v = strtol(line, &end, 10);
    if (end == line) return -1;
    if (v < 0 || v >= VEHICLE_COUNT) return -1;
    return (int)v;
}

int main(void) {
    printf("Index (0..%d): ", VEHICLE_COUNT - 1);
    int i = read_index();
    if (i == -1) {
        fprintf(stderr, "Invalid index\n");
        return EXIT_FAILURE;
    }
    printf("%s has %d wheels\n", vehicles[i].name, vehicles[i].wheels);
    return 0;
}
