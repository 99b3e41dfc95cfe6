// judged: insecure CWE-476
#include <stdio.h>
#include <stddef.h>

struct item {
    int id;
    int price;
};

static struct item items[3] = {{1, 10}, {2, 20}, {3, 30}};

struct item *find_item(int id) {
    for (int i = 0; i < 3; i++) {
        if (items[i].id == id) return &items[i];
    }
    return NULL;
}

int main(void) {
    int id;
    if (scanf("%d", &id) != 1) return 1;
    struct item *it = find_item(id);
    printf("%d\n", it->price);
    return 0;
}
