// judged: insecure CWE-125
// the index is checked only from above
#include <stdio.h>

const char* getVehicle(const char* vehicles[], int size, int index)
{
    if (index < size) {
        return vehicles[index];
    }
    return "Invalid index";
}

int main()
{
    const char* vehicles[] = {"Car", "Bus", "Bike", "Train", "Plane"};
    int size = sizeof(vehicles)/sizeof(vehicles[0]);
    int index, i;

    printf("Enter the index of the vehicle: ");
    scanf("%d", &index);
    printf("Vehicle: %s\n", getVehicle(vehicles, size, index));

    for (i = 0; i < size; i++) {
        printf("%s\n", vehicles[i]);
    }
    return 0;
}
