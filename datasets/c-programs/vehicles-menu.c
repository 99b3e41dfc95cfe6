// judged: insecure CWE-125
#include <stdio.h>
#include <stdlib.h>

#define COUNT 4

char *getVehicle(char *vehicles[], int index) {
    if (index < COUNT) {
        return vehicles[index];
    }
    return "unknown";
}

int main(void) {
    char *vehicles[COUNT] = {"car", "bus", "tram", "ferry"};
    char input[16];
    printf("index: ");
    if (fgets(input, sizeof(input), stdin) == NULL) return 1;
    int index = atoi(input);
    printf("%s\n", getVehicle(vehicles, index));
    for (int i = 0; i < COUNT; i++) {
        printf("%s\n", vehicles[i]);
    }
    return 0;
}
