// judged: insecure CWE-369
// why: n == 0 is not refused, so sum / n divides by zero.
#include <stdio.h>

int main(void) {
    int n, i;
    int marks[20];
    int pass = 0;
    int sum = 0;

    printf("How many students? ");
    scanf("%d", &n);
    if (n > 20) {
        printf("Too many students, using 20\n");
        n = 20;
    }

    for (i = 0; i < n; i++) {
        printf("Mark of student %d (0-100): ", i + 1);
        scanf("%d", &marks[i]);
        if (marks[i] < 0 || marks[i] > 100)
            marks[i] = 0;
        sum += marks[i];
        if (marks[i] >= 50)
            pass++;
    }

    printf("Average: %d\n", sum / n);
    printf("Passed: %d\n", pass);
    return 0;
}
