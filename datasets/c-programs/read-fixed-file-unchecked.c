// judged: insecure CWE-476
#include <stdio.h>

int main() {
    FILE *fp = fopen("/safe/data.txt", "r");
    char buffer[128];
    while (fgets(buffer, sizeof(buffer), fp)) {
        printf("%s", buffer);
    }
    fclose(fp);
    return 0;
}
