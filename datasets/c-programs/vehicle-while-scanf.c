// judged: secure
#include <stdio.h>

#define NUM_VEHICLES 4

typedef struct {
    int id;
    char name[20];
    float price;
} Vehicle;

void printVehicle(Vehicle v) {
    printf("ID: %d, Name: %s, Price: %.2f\n", v.id, v.name, v.price);
}

int main() {
    Vehicle vehicles[NUM_VEHICLES] = {
        {1, "Car", 20000.0},
        {2, "Truck", 30000.0},
        {3, "Motorcycle", 8000.0},
        {4, "Bus", 90000.0}
    };
    int choice;

    while (1) {
        printf("Enter index (0-3), -1 to quit: ");
        if (scanf("%d", &choice) != 1) break;
        if (choice == -1) break;
        if (choice >= 0 && choice < NUM_VEHICLES)
            printVehicle(vehicles[choice]);
        else
            printf("Invalid index. Try again.\n");
    }
    return 0;
}
