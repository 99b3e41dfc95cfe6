// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[])
{
    if (argc != 2)
    {
        printf("Please provide exactly one argument.\n");
        return 1;
    }

    int length = strlen(argv[1]);
    char *trimmed = (char *)malloc((length + 1) * sizeof(char));
    if (!trimmed)
    {
        printf("Memory error.\n");
        return 1;
    }
    strcpy(trimmed, argv[1]);

    for (int i = length - 1; i >= 0; i--)
    {
        if (isspace(trimmed[i]))
            trimmed[i] = '\0';
        else
            break;
    }
    length = strlen(trimmed);
    for (int i = length - 1; i >= 0 && trimmed[i] == '\n'; i--)
        trimmed[i] = '\0';

    printf("\"%s\"\n", trimmed);
    free(trimmed);
    return 0;
}
