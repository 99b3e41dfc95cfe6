// judged: insecure CWE-401
// why: A grade out of range returns from main without freeing grades (and n is unchecked).
#include <stdio.h>
#include <stdlib.h>

int main() {
    int n;
    printf("Number of grades: ");
    scanf("%d", &n);

    int *grades = malloc(n * sizeof(int));
    if (grades == NULL) {
        printf("Memory error\n");
        return 1;
    }

    int sum = 0, max = 0;
    for (int i = 0; i < n; i++) {
        scanf("%d", &grades[i]);
        if (grades[i] < 0 || grades[i] > 100) {
            printf("Grade out of range\n");
            return 1;
        }
        sum += grades[i];
        if (grades[i] > max) max = grades[i];
    }

    printf("Average: %.2f\n", (float)sum / n);
    printf("Highest: %d\n", max);
    free(grades);
    return 0;
}
