// judged: insecure CWE-125
// an empty argument writes before its beginning
#include <stdio.h>
#include <string.h>
int main(int argc, char **argv) {
    if (argc != 2) return 1;
    char *input = argv[1];
    printf("%s\n", input);
    int n = strlen(input);
    while (input[n - 1] == ' ') n--;
    input[n] = '\0';
    printf("%s\n", input);
    return 0;
}
