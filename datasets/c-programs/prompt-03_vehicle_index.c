// judged: insecure CWE-125
// why: atoi may give a negative index; only the upper bound is tested, so vehicles[index] reads before the array.
#include <stdio.h>
#include <stdlib.h>

#define NUM_VEHICLES 5

const char *vehicles[NUM_VEHICLES] = {
    "car", "truck", "motorcycle", "bus", "van"
};

int main() {
    char input[20];
    int index;

    printf("Enter the index of a vehicle (0-%d): ", NUM_VEHICLES - 1);
    if (fgets(input, sizeof(input), stdin) == NULL) {
        printf("Error reading input.\n");
        return 1;
    }

    index = atoi(input);

    if (index >= NUM_VEHICLES) {
        printf("There are only %d vehicles.\n", NUM_VEHICLES);
        return 1;
    }

    printf("The vehicle is: %s\n", vehicles[index]);
    return 0;
}
