// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ACCOUNTS 100

struct account {
    int number;
    char owner[50];
    double balance;
};

static struct account *find_account(struct account *list, int count, int number) {
    for (int i = 0; i < count; i++) {
        if (list[i].number == number) {
            return &list[i];
        }
    }
    return NULL;
}

int main(void) {
    struct account *accounts = calloc(MAX_ACCOUNTS, sizeof(struct account));
    if (!accounts) {
        perror("calloc");
        return 1;
    }
    int count = 0;
    int running = 1;
    while (running) {
        int choice;
        printf("1) open 2) deposit 3) show 0) quit: ");
        if (scanf("%d", &choice) != 1) {
            break;
        }
        if (choice == 1) {
            if (count < MAX_ACCOUNTS) {
                accounts[count].number = count + 1;
                printf("Owner: ");
                if (scanf("%49s", accounts[count].owner) == 1) {
                    accounts[count].balance = 0.0;
                    count++;
                }
            }
        } else if (choice == 2) {
            int number;
            double amount;
            if (scanf("%d %lf", &number, &amount) == 2) {
                struct account *a = find_account(accounts, count, number);
                if (a != NULL && amount > 0) {
                    a->balance += amount;
                } else {
                    printf("No such account\n");
                }
            }
        } else if (choice == 3) {
            for (int i = 0; i < count; i++) {
                printf("%d %s %.2f\n", accounts[i].number, accounts[i].owner, accounts[i].balance);
            }
        } else if (choice == 0) {
            running = 0;
        }
    }
    free(accounts);
    return 0;
}
