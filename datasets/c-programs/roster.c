// judged: todo-secure
// why: ages are tested where they are read; what indexes the table of decades is a tested age, not the id beside it
#include <stdio.h>

#define MOST 30

struct person {
    int id;
    int age;
};

int main(void)
{
    struct person people[MOST];
    int decades[13] = {0};
    int n = 0;

    while (n < MOST && scanf("%d %d", &people[n].id, &people[n].age) == 2) {
        if (people[n].age < 0 || people[n].age > 120) {
            puts("age?");
            continue;
        }
        n++;
    }
    for (int i = 0; i < n; i++)
        decades[people[i].age / 10]++;
    for (int d = 0; d < 13; d++)
        printf("%3d: %d\n", d * 10, decades[d]);
    return 0;
}
