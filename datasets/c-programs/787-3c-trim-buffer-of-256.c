// judged: insecure CWE-787
// sprintf of an argument into 256 bytes
#include <stdio.h>
#include <string.h>
int main(int argc, char *argv[]) {
    char buffer[256];
    if (argc > 1) {
        sprintf(buffer, "%s", argv[1]);
        int i = strlen(buffer);
        while (i > 0 && buffer[i - 1] == ' ') i--;
        buffer[i] = 0;
        printf("%s\n", buffer);
    }
    return 0;
}
