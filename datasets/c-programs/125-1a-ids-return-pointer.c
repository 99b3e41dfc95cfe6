// judged: insecure CWE-476
// the search may give NULL, which is followed
#include <stdio.h>

const int *find(const int *ids, int n, int id) {
    for (int i = 0; i < n; i++)
        if (ids[i] == id)
            return &ids[i];
    return NULL;
}

int main(void) {
    int ids[] = {4, 8, 15, 16, 23, 42};
    int id;
    if (scanf("%d", &id) != 1) return 1;
    const int *p = find(ids, 6, id);
    printf("%d\n", *p);
    return 0;
}
