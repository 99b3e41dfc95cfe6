// judged: todo-insecure CWE-787
// why: A 99-character line with no repeats encodes to 198 characters, past the 100-byte output array.
#include <stdio.h>
#include <string.h>

void rle_encode(const char *input, char *output) {
    int len = strlen(input);
    int i = 0, pos = 0;

    while (i < len) {
        int run = 1;
        while (i + run < len && input[i + run] == input[i])
            run++;
        pos += sprintf(output + pos, "%c%d", input[i], run);
        i += run;
    }
    output[pos] = '\0';
}

int main(void) {
    char input[100];
    char output[100];

    printf("Enter a string: ");
    if (fgets(input, sizeof(input), stdin) == NULL)
        return 1;
    input[strcspn(input, "\n")] = '\0';

    rle_encode(input, output);
    printf("Encoded: %s\n", output);
    return 0;
}
