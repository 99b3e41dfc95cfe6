// judged: secure
// why: next is taken modulo the size; what is printed is at most the size
#include <stdio.h>
#include <string.h>

#define KEEP 5

int main(void)
{
    char history[KEEP][80];
    int next = 0, count = 0;
    char line[80];

    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        strcpy(history[next], line);
        next = (next + 1) % KEEP;
        if (count < KEEP)
            count++;
    }
    for (int i = 0; i < count; i++)
        puts(history[(next - count + i + KEEP) % KEEP]);
    return 0;
}
