// judged: secure
// why: the helper lets one or two digits through, so index is 0..99, and index >= SEQ_LEN is refused
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

#define SEQ_LEN 6

static int id_sequence[SEQ_LEN] = {100, 200, 300, 400, 500, 600};

/* true when the text is one or two digits and nothing else */
static int is_small_number(const char *s) {
    size_t n = strlen(s);
    if (n == 0 || n > 2) {
        return 0;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isdigit((unsigned char)s[i])) {
            return 0;
        }
    }
    return 1;
}

int main(void) {
    char line[64];
    int index;

    printf("Enter an index: ");
    if (fgets(line, sizeof line, stdin) == NULL) {
        return 0;
    }
    line[strcspn(line, "\n")] = '\0';

    if (!is_small_number(line)) {
        printf("0\n");
        return 0;
    }
    index = line[0] - '0';
    if (line[1] != '\0') {
        index = index * 10 + (line[1] - '0');
    }
    if (index >= SEQ_LEN) {
        printf("0\n");
        return 0;
    }
    printf("%d\n", id_sequence[index]);
    return 0;
}
