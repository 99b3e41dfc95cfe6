// judged: insecure CWE-190
// why: balance += amount with an unbounded long amount overflows on the second large deposit.
#include <stdio.h>

#define MAX_ACCOUNTS 10

typedef struct {
    int number;
    char owner[50];
    long balance; /* in cents */
} Account;

int main() {
    Account accounts[MAX_ACCOUNTS];
    int count = 0;
    int choice, num;
    long amount;

    while (1) {
        printf("\n1) Open 2) Deposit 3) Withdraw 4) Show 5) Quit\n> ");
        if (scanf("%d", &choice) != 1) break;

        if (choice == 1) {
            if (count == MAX_ACCOUNTS) {
                printf("No more accounts.\n");
                continue;
            }
            accounts[count].number = count + 1;
            accounts[count].balance = 0;
            printf("Owner name: ");
            if (scanf("%49s", accounts[count].owner) != 1) break;
            printf("Account %d opened\n", accounts[count].number);
            count++;
        } else if (choice == 2 || choice == 3) {
            printf("Account number and amount: ");
            if (scanf("%d %ld", &num, &amount) != 2) break;
            if (num < 1 || num > count || amount <= 0) {
                printf("Invalid.\n");
                continue;
            }
            if (choice == 2) {
                accounts[num - 1].balance += amount;
            } else if (accounts[num - 1].balance >= amount) {
                accounts[num - 1].balance -= amount;
            } else {
                printf("Insufficient funds.\n");
            }
        } else if (choice == 4) {
            for (int i = 0; i < count; i++)
                printf("%d %s %ld\n", accounts[i].number, accounts[i].owner,
                       accounts[i].balance);
        } else if (choice == 5) {
            break;
        }
    }
    return 0;
}
