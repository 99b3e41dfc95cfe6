// judged: secure
#include <stdio.h>
#include <stdlib.h>

struct person {
    int id;
    int status;
};

void *allocate_block(size_t n, size_t size) {
    if (size != 0 && n > (size_t)-1 / size) {
        return NULL;
    }
    return malloc(n * size);
}

int main(void) {
    size_t count = 3;
    struct person *people = allocate_block(count, sizeof *people);
    if (people == NULL) {
        fputs("out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    for (size_t i = 0; i < count; i++) {
        people[i] = (struct person){ .id = (int)i + 1, .status = 0 };
    }
    for (size_t i = 0; i < count; i++) {
        printf("%d: %d\n", people[i].id, people[i].status);
    }
    free(people);
    return EXIT_SUCCESS;
}
