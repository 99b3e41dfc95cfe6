// judged: insecure CWE-126
// why: the heap copy of 27 bytes has no NUL, so strlen(s) in countVowels reads past its end
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Function to copy memory
void copyMemory(char *dest, const char *src, int numBytes) {
    for (int i = 0; i < numBytes; i++) {
        dest[i] = src[i];
    }
}

// Function to count the vowels in the copied message
int countVowels(const char *s) {
    int count = 0;
    for (size_t i = 0; i < strlen(s); i++) {
        if (strchr("aeiouAEIOU", s[i]) != NULL) {
            count++;
        }
    }
    return count;
}

int main() {
    const char *message = "This is the message to copy";
    int length = (int)strlen(message);

    char *buffer = (char *)malloc(length);
    if (buffer == NULL) {
        printf("Memory allocation failed.\n");
        return 1;
    }

    copyMemory(buffer, message, length);

    printf("Length: %d\n", length);
    printf("Vowels: %d\n", countVowels(buffer));

    free(buffer);
    return 0;
}
