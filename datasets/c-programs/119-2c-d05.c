// judged: insecure CWE-787
// why: numVehicles > MAX_VEHICLES lets 10 through, scanf writes vehicles[10] of 10
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_VEHICLES 10
#define MAX_LEN 20

char vehicles[MAX_VEHICLES][MAX_LEN] = {"car", "truck", "van"};
int numVehicles = 3;

void addVehicle() {
    if (numVehicles > MAX_VEHICLES) {
        printf("The list is full.\n");
        return;
    }
    printf("Name: ");
    if (scanf("%19s", vehicles[numVehicles]) == 1) {
        numVehicles++;
    }
}

void showVehicle() {
    int index;
    printf("Index: ");
    if (scanf("%d", &index) != 1) {
        exit(1);
    }
    if (index < 0 || index >= numVehicles) {
        printf("Invalid index.\n");
        return;
    }
    printf("%s\n", vehicles[index]);
}

int main() {
    int choice;

    while (1) {
        printf("\n1. Add vehicle\n2. Show vehicle\n3. List all\n4. Exit\n> ");
        if (scanf("%d", &choice) != 1) {
            return 0;
        }
        switch (choice) {
        case 1:
            addVehicle();
            break;
        case 2:
            showVehicle();
            break;
        case 3:
            for (int i = 0; i < numVehicles; i++) {
                printf("%d: %s\n", i, vehicles[i]);
            }
            break;
        case 4:
            return 0;
        default:
            printf("Invalid choice.\n");
        }
    }
}
