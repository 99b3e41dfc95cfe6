// judged: secure
// why: get_vehicle tests both ends, main tests NULL, the callback context points to a live int that counts to 4
#include <stdio.h>
#include <string.h>

#define NUM_VEHICLES 4

static const char *vehicles[NUM_VEHICLES] = { "Sedan", "Coupe", "Minivan", "Pickup" };

typedef void (*visitor)(const char *name, void *ctx);

const char *get_vehicle(int index)
{
    if (index >= 0 && index < NUM_VEHICLES)
        return vehicles[index];
    return NULL;
}

static void print_vehicle(const char *name, void *ctx)
{
    int *n = (int *)ctx;
    printf("%d: %s\n", *n, name);
    (*n)++;
}

static void for_each_vehicle(visitor fn, void *ctx)
{
    for (int i = 0; i < NUM_VEHICLES; ++i)
        fn(vehicles[i], ctx);
}

int main(void)
{
    int index, n = 0;
    const char *v;

    printf("Enter index of vehicle: ");
    if (scanf("%d", &index) != 1)
        return 1;

    v = get_vehicle(index);
    if (v == NULL) {
        printf("No such vehicle\n");
    } else {
        printf("You chose %s (%zu letters)\n", v, strlen(v));
    }

    for_each_vehicle(print_vehicle, &n);
    return 0;
}
