// judged: secure
// why: reading stops at MAX_ITEMS, names have a width of 23, only fully read items count, and files are tested and closed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ITEMS 50

struct item {
    char name[24];
    int qty;
    double price;
};

static int load(const char *path, struct item *items)
{
    int n = 0;
    FILE *f = fopen(path, "r");
    if (!f)
        return 0;
    while (n < MAX_ITEMS &&
           fscanf(f, "%23s %d %lf", items[n].name, &items[n].qty, &items[n].price) == 3)
        n++;
    fclose(f);
    return n;
}

static int save(const char *path, const struct item *items, int n)
{
    FILE *f = fopen(path, "w");
    if (!f)
        return -1;
    for (int i = 0; i < n; i++)
        fprintf(f, "%s %d %.2f\n", items[i].name, items[i].qty, items[i].price);
    return fclose(f);
}

int main(void)
{
    struct item items[MAX_ITEMS];
    int n = load("inventory.txt", items);

    printf("%d items loaded\n", n);
    if (n < MAX_ITEMS) {
        printf("New item (name qty price): ");
        if (scanf("%23s %d %lf", items[n].name, &items[n].qty, &items[n].price) == 3)
            n++;
    }
    for (int i = 0; i < n; i++)
        printf("%-23s %6d %10.2f\n", items[i].name, items[i].qty, items[i].price);

    if (save("inventory.txt", items, n) != 0) {
        perror("inventory.txt");
        return 1;
    }
    return 0;
}
