// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>

#define COUNT 3

static void lower(char *s) {
    for (int i = 0; s[i]; i++) {
        s[i] = (char)tolower((unsigned char)s[i]);
    }
}

int main(void) {
    const char *vehicles[COUNT] = {"car", "truck", "bike"};
    char name[32];
    int found = -1;

    printf("vehicle: ");
    if (scanf("%31s", name) != 1) {
        return 1;
    }
    lower(name);
    for (int i = 0; i < COUNT && found < 0; i++) {
        if (strcmp(vehicles[i], name) == 0) {
            found = i;
        }
    }
    if (found >= 0) {
        printf("%s is at %d\n", vehicles[found], found);
    } else {
        printf("not found\n");
    }
    return 0;
}
