// judged: insecure CWE-787
// why: scanf("%s") into str[10] has no width.
#include <stdio.h>
#include <string.h>

void swap(char *x, char *y) {
    char temp = *x;
    *x = *y;
    *y = temp;
}

void permute(char *str, int left, int right) {
    if (left == right) {
        printf("%s\n", str);
        return;
    }
    for (int i = left; i <= right; i++) {
        swap(&str[left], &str[i]);
        permute(str, left + 1, right);
        swap(&str[left], &str[i]);
    }
}

int main() {
    char str[10];

    printf("Enter a string: ");
    scanf("%s", str);
    permute(str, 0, strlen(str) - 1);
    return 0;
}
