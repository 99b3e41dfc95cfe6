// judged: insecure CWE-120
// names are read with %s
#include <stdio.h>
#include <string.h>

#define MAX 10

int main() {
    char vehicles[MAX][20];
    int n, i, idx;
    printf("Enter the number of vehicles (max %d): ", MAX);
    scanf("%d", &n);
    if (n > MAX) n = MAX;
    for (i = 0; i < n; i++) {
        printf("Vehicle %d: ", i + 1);
        scanf("%s", vehicles[i]);
    }
    printf("Index: ");
    scanf("%d", &idx);
    if (idx < 0 || idx >= n) {
        printf("no such vehicle\n");
        return 1;
    }
    printf("%s\n", vehicles[idx]);
    return 0;
}
