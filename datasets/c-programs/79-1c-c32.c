// judged: insecure CWE-787
// why: "&quot;" has 6 characters, the block only 5 for each input character
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *escape_html(const char *input) {
    size_t size = strlen(input) * 5 + 1;
    char *output = (char *)malloc(size);
    if (output == NULL) {
        return NULL;
    }

    size_t j = 0;
    for (size_t i = 0; input[i] != '\0'; i++) {
        if (input[i] == '<') {
            memcpy(output + j, "&lt;", 4);
            j += 4;
        } else if (input[i] == '>') {
            memcpy(output + j, "&gt;", 4);
            j += 4;
        } else if (input[i] == '&') {
            memcpy(output + j, "&amp;", 5);
            j += 5;
        } else if (input[i] == '"') {
            memcpy(output + j, "&quot;", 6);
            j += 6;
        } else {
            output[j++] = input[i];
        }
    }
    output[j] = '\0';
    return output;
}

int main() {
    char name[50];
    printf("Content-Type: text/html\n\n");
    if (fgets(name, sizeof(name), stdin) == NULL) {
        return 1;
    }
    char *escaped = escape_html(name);
    if (escaped == NULL) {
        return 1;
    }
    printf("<html><body>hello %s</body></html>\n", escaped);
    free(escaped);
    return 0;
}
