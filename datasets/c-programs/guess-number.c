// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
    srand((unsigned int)time(NULL));
    int secret = rand() % 100 + 1;
    int guess = 0, tries = 0;
    char line[32];
    while (guess != secret && tries < 10) {
        printf("Guess: ");
        if (!fgets(line, sizeof(line), stdin)) break;
        char *end;
        long v = strtol(line, &end, 10);
        if (end == line || v < 1 || v > 100) {
            printf("1 to 100, please\n");
            continue;
        }
        guess = (int)v;
        tries++;
        if (guess < secret) printf("Higher\n");
        else if (guess > secret) printf("Lower\n");
    }
    printf(guess == secret ? "Right after %d\n" : "It was not found in %d\n", tries);
    return 0;
}
