// judged: secure
// why: Only unseen letters a-z are added, so guessed holds at most 26, and the words fit shown.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_WRONG 6

static const char *words[] = {
    "compiler", "pointer", "buffer", "integer", "function", "variable"
};

int main(void)
{
    srand((unsigned)time(NULL));
    const char *word = words[rand() % (sizeof words / sizeof words[0])];
    size_t len = strlen(word);
    char shown[32];
    char guessed[27] = "";
    size_t nguessed = 0;
    int wrong = 0;

    memset(shown, '_', len);
    shown[len] = '\0';

    while (wrong < MAX_WRONG && strcmp(shown, word) != 0) {
        char line[16];
        printf("%s   wrong: %d/%d   guessed: %s\nLetter: ", shown, wrong,
               MAX_WRONG, guessed);
        if (!fgets(line, sizeof line, stdin))
            return 0;
        char ch = line[0];
        if (ch < 'a' || ch > 'z') {
            printf("Please enter a letter a-z.\n");
            continue;
        }
        if (strchr(guessed, ch) != NULL) {
            printf("Already guessed.\n");
            continue;
        }
        guessed[nguessed++] = ch;
        guessed[nguessed] = '\0';

        int hit = 0;
        for (size_t i = 0; i < len; i++) {
            if (word[i] == ch) {
                shown[i] = ch;
                hit = 1;
            }
        }
        if (!hit)
            wrong++;
    }

    if (strcmp(shown, word) == 0)
        printf("You won! The word was %s\n", word);
    else
        printf("You lost. The word was %s\n", word);
    return 0;
}
