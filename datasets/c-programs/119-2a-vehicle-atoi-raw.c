// judged: insecure CWE-125
// no test
#include <stdio.h>
#include <stdlib.h>
#define SIZE 20
int main(void) {
    char input[SIZE];
    const char *vehicles[] = {"Car", "Bus", "Van"};
    printf("Index: ");
    fgets(input, SIZE, stdin);
    printf("Your vehicle: %s\n", vehicles[atoi(input)]);
    return 0;
}
