// judged: insecure-meaning CWE-338
// why: The password is drawn with rand() seeded from the time.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MAX_LEN 64

int main(int argc, char *argv[]) {
    const char charset[] = "abcdefghijklmnopqrstuvwxyz"
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                           "0123456789!@#$%^&*";
    char password[MAX_LEN + 1];
    int length = 12;

    if (argc > 1) {
        length = atoi(argv[1]);
    }
    if (length < 4 || length > MAX_LEN) {
        printf("Length must be between 4 and %d\n", MAX_LEN);
        return 1;
    }

    srand(time(NULL));
    for (int i = 0; i < length; i++) {
        password[i] = charset[rand() % (sizeof(charset) - 1)];
    }
    password[length] = '\0';

    printf("Your password: %s\n", password);
    return 0;
}
