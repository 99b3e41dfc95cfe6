// judged: secure
// why: The loop is limited to seven tries, the input is checked and the number lies in 1..100.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MAX_TRIES 7

int main(void)
{
    int secret, guess, tries = 0;

    srand((unsigned)time(NULL));
    secret = rand() % 100 + 1;

    printf("I'm thinking of a number between 1 and 100.\n");
    while (tries < MAX_TRIES) {
        printf("Guess %d/%d: ", tries + 1, MAX_TRIES);
        if (scanf("%d", &guess) != 1) {
            printf("That's not a number.\n");
            return 1;
        }
        tries++;
        if (guess == secret) {
            printf("Correct! You needed %d tries.\n", tries);
            return 0;
        }
        printf(guess < secret ? "Too low.\n" : "Too high.\n");
    }
    printf("Out of tries, it was %d.\n", secret);
    return 0;
}
