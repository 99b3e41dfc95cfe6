// judged: secure
// why: The table is capped at MAX_ITEMS, the fields have widths, and quantities are bounded before every sum.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ITEMS 100
#define NAME_LEN 32
#define MAX_QTY 1000000

struct item {
    char name[NAME_LEN];
    int quantity;
};

struct inventory {
    struct item items[MAX_ITEMS];
    size_t count;
};

static struct item *find_item(struct inventory *inv, const char *name)
{
    for (size_t i = 0; i < inv->count; i++) {
        if (strcmp(inv->items[i].name, name) == 0)
            return &inv->items[i];
    }
    return NULL;
}

static bool add_stock(struct inventory *inv, const char *name, int qty)
{
    if (qty <= 0 || qty > MAX_QTY)
        return false;

    struct item *it = find_item(inv, name);
    if (it == NULL) {
        if (inv->count == MAX_ITEMS)
            return false;
        it = &inv->items[inv->count++];
        snprintf(it->name, sizeof it->name, "%s", name);
        it->quantity = 0;
    }
    if (it->quantity > MAX_QTY - qty)
        return false;
    it->quantity += qty;
    return true;
}

static bool remove_stock(struct inventory *inv, const char *name, int qty)
{
    struct item *it = find_item(inv, name);
    if (it == NULL || qty <= 0 || qty > it->quantity)
        return false;
    it->quantity -= qty;
    return true;
}

int main(void)
{
    static struct inventory inv;
    char line[128], cmd[16], name[NAME_LEN];
    int qty;

    while (fgets(line, sizeof line, stdin)) {
        int n = sscanf(line, "%15s %31s %d", cmd, name, &qty);
        if (n == 3 && strcmp(cmd, "add") == 0) {
            puts(add_stock(&inv, name, qty) ? "ok" : "failed");
        } else if (n == 3 && strcmp(cmd, "remove") == 0) {
            puts(remove_stock(&inv, name, qty) ? "ok" : "failed");
        } else if (n >= 1 && strcmp(cmd, "list") == 0) {
            for (size_t i = 0; i < inv.count; i++)
                printf("%-31s %d\n", inv.items[i].name, inv.items[i].quantity);
        } else if (n >= 1 && strcmp(cmd, "quit") == 0) {
            break;
        } else {
            puts("commands: add NAME N, remove NAME N, list, quit");
        }
    }
    return EXIT_SUCCESS;
}
