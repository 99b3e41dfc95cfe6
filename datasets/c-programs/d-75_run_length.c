// judged: insecure CWE-787
// why: compress allocates len + 1 bytes but writes two characters for each unrepeated letter.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *compress(const char *s) {
    int len = strlen(s);
    char *result = (char *)malloc(len + 1);
    int j = 0;

    if (result == NULL)
        return NULL;

    for (int i = 0; i < len; i++) {
        int count = 1;
        while (i + 1 < len && s[i] == s[i + 1]) {
            count++;
            i++;
        }
        result[j++] = s[i];
        j += sprintf(result + j, "%d", count);
    }
    result[j] = '\0';
    return result;
}

int main() {
    char input[100];

    printf("Enter a string to compress: ");
    if (scanf("%99s", input) != 1)
        return 1;

    char *out = compress(input);
    if (out == NULL) {
        printf("Memory error\n");
        return 1;
    }
    printf("Compressed: %s\n", out);
    free(out);
    return 0;
}
