// judged: insecure CWE-787
// why: strcpy copies argv[1] of any length into input[100] (and the trim loop may run below index 0).
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }

    char input[100];
    strcpy(input, argv[1]);

    int i;
    for (i = strlen(input) - 1; isspace((unsigned char)input[i]); i--)
        ;
    input[i + 1] = '\0';

    printf("Trimmed: '%s'\n", input);
    return 0;
}
