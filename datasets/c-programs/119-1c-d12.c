// judged: insecure CWE-787
// why: "Hello" with its NUL is 6 bytes, buffer has 5
#include <stdio.h>
#include <string.h>

int main()
{
    char buffer[5];
    char *str = "Hello";

    memcpy(buffer, str, strlen(str) + 1);
    printf("%s\n", buffer);
    return 0;
}
