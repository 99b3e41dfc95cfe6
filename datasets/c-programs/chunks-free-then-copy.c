// judged: insecure CWE-416
// copied from after it was freed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1 = malloc(10), *chunk2 = malloc(10);
    if (!chunk1 || !chunk2) { free(chunk1); free(chunk2); return 1; }
    memset(chunk1, 'a', 9);
    chunk1[9] = 0;
    free(chunk1);
    memcpy(chunk2, chunk1, 10);
    puts(chunk2);
    free(chunk2);
    return 0;
}
