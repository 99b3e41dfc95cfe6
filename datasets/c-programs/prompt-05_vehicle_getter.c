// judged: insecure CWE-125
// why: get_vehicle tests index > COUNT instead of >=, so index 6 reads vehicles[6], one past the end.
#include <stdio.h>
#include <string.h>

#define COUNT 6

static const char *vehicles[COUNT] = {
    "Sedan", "SUV", "Pickup", "Coupe", "Hatchback", "Minivan"
};

const char *get_vehicle(int index)
{
    if (index < 0 || index > COUNT) {
        return "Unknown vehicle";
    }
    return vehicles[index];
}

int main(void)
{
    int index;

    printf("Enter index of vehicle: ");
    if (scanf("%d", &index) != 1) {
        printf("Please enter a number.\n");
        return 1;
    }

    printf("You selected: %s\n", get_vehicle(index));

    printf("\nAll vehicles:\n");
    for (int i = 0; i < COUNT; i++) {
        printf("  [%d] %s\n", i, vehicles[i]);
    }
    return 0;
}
