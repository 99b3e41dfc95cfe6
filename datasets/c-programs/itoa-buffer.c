// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    char text[8];
    if (argc != 2) return 1;
    int value = atoi(argv[1]);
    sprintf(text, "%d", value);
    puts(text);
    return 0;
}
