// judged: secure
// why: what is written is never ahead of what is read, in the same array
#include <ctype.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    char s[128];
    if (!fgets(s, sizeof s, stdin))
        return 1;
    size_t to = 0;
    int space = 0;
    for (size_t from = 0; s[from] != '\0'; from++) {
        if (isspace((unsigned char)s[from])) {
            space = 1;
            continue;
        }
        if (space && to > 0)
            s[to++] = ' ';
        space = 0;
        s[to++] = s[from];
    }
    s[to] = '\0';
    puts(s);
    return 0;
}
