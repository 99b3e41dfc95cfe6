// judged: insecure CWE-120
// scanf("%s") without a width
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *vehicles[] = {"Car", "Truck", "Bike", "Bus"};
    int numVehicles = sizeof(vehicles) / sizeof(vehicles[0]);
    char input[10];
    int index;

    printf("Enter the index of the vehicle: ");
    scanf("%s", input);
    index = atoi(input);

    if (index >= 0 && index < numVehicles) {
        printf("Vehicle at index %d: %s\n", index, vehicles[index]);
    } else {
        printf("Invalid index\n");
    }
    return 0;
}
