// judged: secure
// why: i and j stay within 0..length and the characters are cast to unsigned char.
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static int is_palindrome(const char *s)
{
    size_t i = 0, j = strlen(s);

    while (i < j) {
        if (!isalnum((unsigned char)s[i])) {
            i++;
        } else if (!isalnum((unsigned char)s[j - 1])) {
            j--;
        } else {
            if (tolower((unsigned char)s[i]) != tolower((unsigned char)s[j - 1]))
                return 0;
            i++;
            j--;
        }
    }
    return 1;
}

int main(void)
{
    char line[512];

    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        printf("\"%s\" %s a palindrome\n", line,
               is_palindrome(line) ? "is" : "is not");
    }
    return 0;
}
