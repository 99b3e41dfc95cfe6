// judged: insecure CWE-190
// why: accounts[i].balance += amount adds an unbounded typed number and overflows int.
#include <stdio.h>
#include <string.h>

#define MAX_ACCOUNTS 10

typedef struct {
    char owner[30];
    int balance;
} Account;

Account accounts[MAX_ACCOUNTS];
int count = 0;

int find(const char *owner) {
    for (int i = 0; i < count; i++)
        if (strcmp(accounts[i].owner, owner) == 0)
            return i;
    return -1;
}

int main() {
    int choice, amount, i;
    char owner[30];

    while (1) {
        printf("1. Open 2. Deposit 3. Withdraw 4. Exit\n");
        if (scanf("%d", &choice) != 1 || choice == 4) break;
        printf("Owner: ");
        if (scanf("%29s", owner) != 1) break;
        i = find(owner);
        if (choice == 1) {
            if (i >= 0 || count >= MAX_ACCOUNTS) {
                printf("Cannot open account\n");
                continue;
            }
            strcpy(accounts[count].owner, owner);
            accounts[count].balance = 0;
            count++;
        } else if (i < 0) {
            printf("No such account\n");
        } else {
            printf("Amount: ");
            if (scanf("%d", &amount) != 1) break;
            if (choice == 2) {
                accounts[i].balance += amount;
            } else if (choice == 3) {
                if (amount > accounts[i].balance)
                    printf("Insufficient funds\n");
                else
                    accounts[i].balance -= amount;
            }
            printf("Balance: %d\n", accounts[i].balance);
        }
    }
    return 0;
}
