// judged: insecure CWE-476
// a helper returns malloc's result unchecked
#include <stdio.h>
#include <stdlib.h>

struct person {
    int status;
    int id;
};

void* my_malloc(size_t size) {
    void* ptr = malloc(size);
    return ptr;
}

int main() {
    struct person* p1 = (struct person*)my_malloc(sizeof(struct person));
    p1->status = 0;
    printf("The status of the person is %d\n", p1->status);
    free(p1);
    return 0;
}
