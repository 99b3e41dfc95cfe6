// judged: insecure CWE-190
// why: A negative year gives a negative remainder, so days[] is read before its beginning (and y + y / 4 may overflow).
#include <stdio.h>

const char *days[] = {"Sunday", "Monday", "Tuesday", "Wednesday",
                      "Thursday", "Friday", "Saturday"};

int dayOfWeek(int d, int m, int y) {
    static int t[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    y -= m < 3;
    return (y + y / 4 - y / 100 + y / 400 + t[m - 1] + d) % 7;
}

int main() {
    int d, m, y;

    printf("Enter day month year: ");
    if (scanf("%d %d %d", &d, &m, &y) != 3) {
        printf("Invalid input\n");
        return 1;
    }
    if (d < 1 || d > 31 || m < 1 || m > 12) {
        printf("Invalid date\n");
        return 1;
    }
    printf("%s\n", days[dayOfWeek(d, m, y)]);
    return 0;
}
