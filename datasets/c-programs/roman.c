// judged: secure
// why: the longest numeral in 1..3999 is MMMDCCCLXXXVIII with 15 characters, which fits in roman[16] with its NUL
#include <stdio.h>
#include <string.h>

void to_roman(int number, char *result)
{
    static const int values[] = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    static const char *symbols[] = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    result[0] = '\0';
    for (int i = 0; i < 13; i++) {
        while (number >= values[i]) {
            strcat(result, symbols[i]);
            number -= values[i];
        }
    }
}

int main(void)
{
    int number;
    char roman[16];

    printf("Enter a number (1-3999): ");
    if (scanf("%d", &number) != 1) {
        printf("Invalid input\n");
        return 1;
    }
    if (number < 1 || number > 3999) {
        printf("Number out of range\n");
        return 1;
    }

    to_roman(number, roman);
    printf("%d in Roman numerals is %s\n", number, roman);
    return 0;
}
