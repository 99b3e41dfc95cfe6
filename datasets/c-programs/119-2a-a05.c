// judged: insecure CWE-125
// why: index is checked only at the upper end, a negative number reads before vehicles[]
#include <stdio.h>

int main() {
    const char *vehicles[] = {"Car", "Truck", "Motorcycle", "Bus", "Bicycle"};
    int numVehicles = sizeof(vehicles) / sizeof(vehicles[0]);
    int index;

    printf("Enter the index of a vehicle (0-%d): ", numVehicles - 1);
    if (scanf("%d", &index) != 1) {
        printf("Invalid input.\n");
        return 1;
    }

    if (index < numVehicles) {
        printf("Vehicle at index %d: %s\n", index, vehicles[index]);
    } else {
        printf("Index out of range.\n");
    }

    return 0;
}
