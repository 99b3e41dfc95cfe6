// judged: insecure-meaning CWE-134
#include <stdio.h>

int main(void) {
    char text[100];
    if (fgets(text, sizeof(text), stdin) == NULL) return 1;
    printf(text);
    return 0;
}
