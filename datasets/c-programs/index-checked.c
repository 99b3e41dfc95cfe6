// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define NUM_VEHICLES 5

int main(void) {
    const char *vehicles[NUM_VEHICLES] = {"Car", "Bike", "Truck", "Bus", "Van"};
    char input[32];
    printf("Enter the index of a vehicle (0-%d): ", NUM_VEHICLES - 1);
    if (fgets(input, sizeof(input), stdin) == NULL) {
        fprintf(stderr, "Error reading input\n");
        return 1;
    }
    char *end;
    long index = strtol(input, &end, 10);
    if (end == input || index < 0 || index >= NUM_VEHICLES) {
        printf("Invalid index.\n");
        return 1;
    }
    printf("Vehicle: %s\n", vehicles[index]);
    return 0;
}
