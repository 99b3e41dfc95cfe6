// judged: secure
// why: buckets are found with an unsigned remainder, nodes are checked, and every chain is freed at the end
#include <stdio.h>
#include <stdlib.h>

#define BUCKETS 16

struct node {
    int key;
    int value;
    struct node *next;
};

static unsigned bucket(int key)
{
    return (unsigned)key * 2654435761u % BUCKETS;
}

static int put(struct node **table, int key, int value)
{
    unsigned b = bucket(key);
    for (struct node *n = table[b]; n != NULL; n = n->next)
        if (n->key == key) {
            n->value = value;
            return 1;
        }
    struct node *n = malloc(sizeof *n);
    if (n == NULL)
        return 0;
    n->key = key;
    n->value = value;
    n->next = table[b];
    table[b] = n;
    return 1;
}

int main(void)
{
    struct node *table[BUCKETS] = {NULL};
    int key, value, status = 0;
    while (scanf("%d=%d", &key, &value) == 2)
        if (!put(table, key, value)) {
            status = 1;
            break;
        }
    for (int b = 0; b < BUCKETS; b++)
        while (table[b] != NULL) {
            struct node *n = table[b];
            table[b] = n->next;
            printf("%d=%d\n", n->key, n->value);
            free(n);
        }
    return status;
}
