// judged: secure
// why: the name has width 39 in 40 bytes, the id is tested against 1..count, and the amounts lie between 0 and MAX_BALANCE
#include <stdio.h>
#include <string.h>

#define MAX_CUSTOMERS 5
#define NAME_LEN 40
#define MAX_BALANCE 100000000L

typedef struct {
    int id;
    char name[NAME_LEN];
    long balance; /* cents */
} Customer;

static void clear_input(void)
{
    int c;
    while ((c = getchar()) != '\n' && c != EOF)
        ;
}

static int add_customer(Customer *list, int *count)
{
    if (*count >= MAX_CUSTOMERS) {
        printf("No more room.\n");
        return 0;
    }
    Customer *c = &list[*count];
    printf("Name: ");
    if (scanf("%39s", c->name) != 1)
        return 0;
    printf("Opening balance (cents): ");
    if (scanf("%ld", &c->balance) != 1 || c->balance < 0 ||
        c->balance > MAX_BALANCE) {
        clear_input();
        printf("Invalid amount.\n");
        return 0;
    }
    c->id = *count + 1;
    (*count)++;
    return 1;
}

static void withdraw(Customer *list, int count)
{
    int id;
    long amount;

    printf("Customer id: ");
    if (scanf("%d", &id) != 1) {
        clear_input();
        return;
    }
    if (id < 1 || id > count) {
        printf("No such customer.\n");
        return;
    }
    printf("Amount (cents): ");
    if (scanf("%ld", &amount) != 1) {
        clear_input();
        return;
    }
    if (amount <= 0 || amount > list[id - 1].balance) {
        printf("Refused.\n");
        return;
    }
    list[id - 1].balance -= amount;
    printf("%s now has %ld.%02ld\n", list[id - 1].name,
           list[id - 1].balance / 100, list[id - 1].balance % 100);
}

int main(void)
{
    Customer customers[MAX_CUSTOMERS];
    int count = 0;
    int choice;

    for (;;) {
        printf("1) add  2) withdraw  3) quit > ");
        if (scanf("%d", &choice) != 1)
            break;
        if (choice == 1)
            add_customer(customers, &count);
        else if (choice == 2)
            withdraw(customers, count);
        else if (choice == 3)
            break;
        else
            printf("?\n");
    }
    printf("Bye, %d customers.\n", count);
    return 0;
}
