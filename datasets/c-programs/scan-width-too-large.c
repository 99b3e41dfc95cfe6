// judged: insecure CWE-787
#include <stdio.h>

int main(void) {
    char name[20];
    if (scanf("%20s", name) != 1) return 1;
    printf("Hello %s\n", name);
    return 0;
}
