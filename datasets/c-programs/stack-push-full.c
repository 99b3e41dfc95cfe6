// judged: insecure CWE-787
// the test lets one more in
#include <stdio.h>
#include <string.h>

#define CAP 10

int main(void) {
    int items[CAP], count = 0, v;
    while (scanf("%d", &v) == 1) {
        if (count > CAP) {
            puts("full");
            break;
        }
        items[count++] = v;
    }
    for (int i = 0; i < count; i++) printf("%d\n", items[i]);
    return 0;
}
