// judged: insecure CWE-125
#include <stdio.h>

int main() {
    const char *vehicles[] = {"Car", "Bike", "Truck", "Bus", "Van"};
    int index;
    printf("Enter the index of a vehicle: ");
    scanf("%d", &index);
    printf("Vehicle at index %d: %s\n", index, vehicles[index]);
    return 0;
}
