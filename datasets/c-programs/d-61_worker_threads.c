// judged: secure
// why: next is taken under the mutex, each job writes its own element, and all started threads are joined before reading.
#include <stdio.h>
#include <pthread.h>

#define WORKERS 3
#define JOBS 12

typedef struct {
    pthread_mutex_t lock;
    int next;
    long results[JOBS];
} Pool;

static void *worker(void *arg)
{
    Pool *pool = arg;

    for (;;) {
        pthread_mutex_lock(&pool->lock);
        int job = pool->next < JOBS ? pool->next++ : -1;
        pthread_mutex_unlock(&pool->lock);

        if (job < 0)
            break;
        pool->results[job] = (long)job * job;
    }
    return NULL;
}

int main(void)
{
    Pool pool = { .next = 0 };
    pthread_t tid[WORKERS];
    int started = 0;

    if (pthread_mutex_init(&pool.lock, NULL) != 0)
        return 1;

    for (int i = 0; i < WORKERS; i++) {
        if (pthread_create(&tid[started], NULL, worker, &pool) == 0)
            started++;
    }
    for (int i = 0; i < started; i++)
        pthread_join(tid[i], NULL);

    if (started > 0)
        for (int i = 0; i < JOBS; i++)
            printf("%d -> %ld\n", i, pool.results[i]);

    pthread_mutex_destroy(&pool.lock);
    return 0;
}
