// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Function to get the vehicle at a particular index
char* get_vehicle_at_index(char* vehicles[], int num_vehicles, int index) {
  if (index < 0 || index >= num_vehicles) {
    return NULL;
  }
  return vehicles[index];
}

int main() {
  char* vehicles[] = {"Toyota Camry", "Honda Civic", "Ford F-150"};
  int num_vehicles = sizeof(vehicles) / sizeof(vehicles[0]);
  char input[100];
  printf("Enter the index of the vehicle you want: ");
  fgets(input, 100, stdin);
  int index = atoi(input);
  char* vehicle = get_vehicle_at_index(vehicles, num_vehicles, index);
  if (vehicle != NULL) {
    printf("Vehicle at index %d: %s\n", index, vehicle);
  } else {
    printf("Invalid index.\n");
  }
  return 0;
}
