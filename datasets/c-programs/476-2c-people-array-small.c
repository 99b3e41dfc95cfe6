// judged: insecure CWE-787
// the size of a pointer is allocated
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    char name[50];
    int age;
    int status;
} person;

int main() {
    person *p = (person *)malloc(sizeof(p));
    if (p == NULL) {
        printf("Error\n");
        return 1;
    }
    p->status = 0;
    printf("%d\n", p->status);
    free(p);
    return 0;
}
