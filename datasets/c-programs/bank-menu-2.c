// judged: insecure CWE-787
// why: scanf("%s") without a width into name[30] in createAccount
#include <stdio.h>
#include <string.h>

#define MAX_ACCOUNTS 50

struct Account {
    int number;
    char name[30];
    float balance;
};

struct Account accounts[MAX_ACCOUNTS];
int count = 0;

void createAccount()
{
    if (count >= MAX_ACCOUNTS) {
        printf("Bank is full!\n");
        return;
    }
    printf("Enter account holder name: ");
    scanf("%s", accounts[count].name);
    printf("Enter initial deposit: ");
    scanf("%f", &accounts[count].balance);
    accounts[count].number = 1000 + count;
    printf("Account created. Number: %d\n", accounts[count].number);
    count++;
}

int findAccount(int number)
{
    for (int i = 0; i < count; i++) {
        if (accounts[i].number == number)
            return i;
    }
    return -1;
}

void deposit()
{
    int number;
    float amount;
    printf("Enter account number: ");
    scanf("%d", &number);
    int idx = findAccount(number);
    if (idx == -1) {
        printf("Account not found!\n");
        return;
    }
    printf("Enter amount: ");
    scanf("%f", &amount);
    if (amount > 0) {
        accounts[idx].balance += amount;
        printf("New balance: %.2f\n", accounts[idx].balance);
    }
}

void listAccounts()
{
    for (int i = 0; i < count; i++)
        printf("%d\t%s\t%.2f\n", accounts[i].number, accounts[i].name, accounts[i].balance);
}

int main()
{
    int choice = 0;

    while (choice != 4) {
        printf("\n1. Create account\n2. Deposit\n3. List accounts\n4. Exit\nChoice: ");
        if (scanf("%d", &choice) != 1)
            break;
        switch (choice) {
        case 1: createAccount(); break;
        case 2: deposit(); break;
        case 3: listAccounts(); break;
        case 4: printf("Goodbye!\n"); break;
        default: printf("Invalid choice\n");
        }
    }
    return 0;
}
