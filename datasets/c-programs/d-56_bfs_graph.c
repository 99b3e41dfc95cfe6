// judged: secure
// why: each vertex enters the queue once at most because dist is set on entry, so N places suffice.
#include <stdio.h>

#define N 6

static int bfs(const int graph[N][N], int from, int to, int dist[N])
{
    int queue[N];
    int head = 0, tail = 0;

    for (int i = 0; i < N; i++)
        dist[i] = -1;

    dist[from] = 0;
    queue[tail++] = from;
    while (head < tail) {
        int u = queue[head++];
        if (u == to)
            return dist[u];
        for (int v = 0; v < N; v++) {
            if (graph[u][v] && dist[v] < 0) {
                dist[v] = dist[u] + 1;
                queue[tail++] = v;
            }
        }
    }
    return -1;
}

int main(void)
{
    const int graph[N][N] = {
        {0, 1, 1, 0, 0, 0},
        {1, 0, 0, 1, 0, 0},
        {1, 0, 0, 1, 1, 0},
        {0, 1, 1, 0, 0, 1},
        {0, 0, 1, 0, 0, 1},
        {0, 0, 0, 1, 1, 0},
    };
    int dist[N];
    int d = bfs(graph, 0, 5, dist);

    if (d < 0)
        printf("unreachable\n");
    else
        printf("shortest path has %d edges\n", d);
    return 0;
}
