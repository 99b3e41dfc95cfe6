// judged: secure
#include <stdio.h>

float to_fahrenheit(float c) {
    return c * 9.0f / 5.0f + 32.0f;
}

int main(void) {
    float c;
    printf("Celsius: ");
    if (scanf("%f", &c) != 1) {
        printf("Invalid\n");
        return 1;
    }
    printf("%.1f\n", to_fahrenheit(c));
    return 0;
}
