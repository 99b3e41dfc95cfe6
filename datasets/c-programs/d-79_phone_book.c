// judged: insecure CWE-126
// why: strncpy of 16 or more characters leaves phone without terminator, and strlen(book[i].phone) reads on past it.
#include <stdio.h>
#include <string.h>

#define MAX_CONTACTS 5
#define NAME_LEN 16

struct contact {
    char name[NAME_LEN];
    char phone[NAME_LEN];
};

int main(void) {
    struct contact book[MAX_CONTACTS];
    char input[64];
    int n = 0;

    while (n < MAX_CONTACTS) {
        printf("Name (empty to stop): ");
        if (fgets(input, sizeof(input), stdin) == NULL || input[0] == '\n')
            break;
        input[strcspn(input, "\n")] = '\0';
        strncpy(book[n].name, input, NAME_LEN);

        printf("Phone: ");
        if (fgets(input, sizeof(input), stdin) == NULL)
            break;
        input[strcspn(input, "\n")] = '\0';
        strncpy(book[n].phone, input, NAME_LEN);
        n++;
    }

    size_t widest = 0;
    for (int i = 0; i < n; i++) {
        if (strlen(book[i].phone) > widest)
            widest = strlen(book[i].phone);
    }
    printf("%d contacts, widest phone number has %zu digits\n", n, widest);
    return 0;
}
