// judged: secure
// why: each thread has its own job, grand_total is changed under the mutex, only started threads are joined
#include <pthread.h>
#include <stdio.h>

#define QUARTERS 4

struct job {
    int first_month;
    long sum;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long grand_total = 0;

static int getMonthlySales(int month)
{
    return (month + 1) * 1000;
}

static void *quarter(void *arg)
{
    struct job *j = arg;

    for (int m = j->first_month; m < j->first_month + 3; m++)
        j->sum += getMonthlySales(m);

    pthread_mutex_lock(&lock);
    grand_total += j->sum;
    pthread_mutex_unlock(&lock);
    return NULL;
}

int main(void)
{
    pthread_t tid[QUARTERS];
    struct job jobs[QUARTERS];
    int started = 0;

    for (int i = 0; i < QUARTERS; i++) {
        jobs[i].first_month = i * 3;
        jobs[i].sum = 0;
        if (pthread_create(&tid[i], NULL, quarter, &jobs[i]) != 0)
            break;
        started++;
    }
    for (int i = 0; i < started; i++) {
        pthread_join(tid[i], NULL);
        printf("Q%d: %ld\n", i + 1, jobs[i].sum);
    }
    printf("Total: %ld\n", grand_total);
    return started == QUARTERS ? 0 : 1;
}
