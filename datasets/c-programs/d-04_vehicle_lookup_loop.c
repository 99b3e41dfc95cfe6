// judged: secure
// why: strtol result is refused when negative or out of range and get_vehicle compares with the element count before reading.
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <limits.h>

static const char *const vehicles[] = {
    "sedan", "coupe", "pickup", "van", "scooter", "tram"
};
#define VEHICLE_COUNT (sizeof(vehicles) / sizeof(vehicles[0]))

static const char *get_vehicle(size_t idx)
{
    if (idx >= VEHICLE_COUNT)
        return NULL;
    return vehicles[idx];
}

int main(void)
{
    char line[32];
    char *end;
    long value;

    printf("Enter vehicle index (0-%zu): ", VEHICLE_COUNT - 1);
    fflush(stdout);

    if (fgets(line, sizeof line, stdin) == NULL) {
        fprintf(stderr, "No input.\n");
        return EXIT_FAILURE;
    }

    errno = 0;
    value = strtol(line, &end, 10);
    if (end == line || errno == ERANGE || value < 0) {
        fprintf(stderr, "Invalid index.\n");
        return EXIT_FAILURE;
    }

    const char *v = get_vehicle((size_t)value);
    if (v != NULL)
        printf("Vehicle: %s\n", v);
    else
        printf("No vehicle at that index.\n");

    for (size_t i = 0; i < VEHICLE_COUNT; i++)
        printf("%zu: %s\n", i, vehicles[i]);

    return EXIT_SUCCESS;
}
