// judged: insecure CWE-476
// neither chunk is checked
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1 = (char *)malloc(100 * sizeof(char));
    char *chunk2 = (char *)malloc(100 * sizeof(char));

    strcpy(chunk1, "This is the first chunk");
    memcpy(chunk2, chunk1, 100);
    printf("%s\n", chunk2);

    free(chunk1);
    free(chunk2);
    return 0;
}
