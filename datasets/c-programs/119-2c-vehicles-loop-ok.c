// judged: secure
#include <stdio.h>
#include <string.h>

#define MAX_VEHICLES 5
#define MAX_NAME 20

int main() {
    // Array of strings
    char vehicles[MAX_VEHICLES][MAX_NAME] = {"Car", "Truck", "Motorcycle", "Van", "SUV"};
    int index;

    // Prompt the user
    printf("Please enter the index of the vehicle (0 to %d): ", MAX_VEHICLES - 1);
    if (scanf("%d", &index) != 1) {
        printf("Invalid input.\n");
        return 1;
    }

    if (index < 0 || index >= MAX_VEHICLES) {
        printf("Invalid index.\n");
    } else {
        printf("The vehicle at index %d is %s.\n", index, vehicles[index]);
    }

    for (int i = 0; i < MAX_VEHICLES; i++) {
        printf("%d: %s\n", i, vehicles[i]);
    }
    return 0;
}
