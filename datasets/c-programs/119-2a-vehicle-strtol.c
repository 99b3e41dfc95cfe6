// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <limits.h>

#define NUM_VEHICLES 5
#define INPUT_SIZE 32

int main(void) {
    const char *vehicles[NUM_VEHICLES] = {"Car", "Truck", "Motorcycle", "Bus", "Bicycle"};
    char input[INPUT_SIZE];
    char *endptr;
    long index;

    printf("Enter the index of the vehicle (0-%d): ", NUM_VEHICLES - 1);
    if (fgets(input, sizeof(input), stdin) == NULL) {
        fprintf(stderr, "Error reading input.\n");
        return EXIT_FAILURE;
    }

    input[strcspn(input, "\n")] = '\0';
    errno = 0;
    index = strtol(input, &endptr, 10);

    if (errno != 0 || endptr == input || *endptr != '\0') {
        fprintf(stderr, "Invalid input. Please enter a number.\n");
        return EXIT_FAILURE;
    }
    if (index < 0 || index >= NUM_VEHICLES) {
        fprintf(stderr, "Index out of range.\n");
        return EXIT_FAILURE;
    }
    printf("Vehicle at index %ld: %s\n", index, vehicles[index]);
    return EXIT_SUCCESS;
}
