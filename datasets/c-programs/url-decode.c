// judged: insecure CWE-125
// why: on a % at the end of the string ("100%") str[i + 2] is read one past the terminating NUL
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *url_decode(const char *str)
{
    size_t len = strlen(str);
    char *decoded = malloc(len + 1);
    if (decoded == NULL)
        return NULL;

    size_t i = 0, j = 0;
    while (i < len) {
        if (str[i] == '%') {
            char hex[3] = { str[i + 1], str[i + 2], '\0' };
            decoded[j++] = (char)strtol(hex, NULL, 16);
            i += 3;
        } else if (str[i] == '+') {
            decoded[j++] = ' ';
            i++;
        } else {
            decoded[j++] = str[i++];
        }
    }
    decoded[j] = '\0';
    return decoded;
}

int main(void)
{
    const char *tests[] = {
        "hello%20world",
        "a%2Bb%3Dc+d",
        "plain",
        "100%"
    };
    size_t n = sizeof(tests) / sizeof(tests[0]);

    for (size_t i = 0; i < n; i++) {
        char *result = url_decode(tests[i]);
        if (result == NULL) {
            fprintf(stderr, "Memory allocation failed\n");
            return 1;
        }
        printf("%-16s -> %s\n", tests[i], result);
        free(result);
    }
    return 0;
}
