// judged: secure
// why: n and every edge end are checked, and each vertex enters the queue once at most.
#include <stdio.h>
#include <string.h>

#define MAX_V 20

static int adj[MAX_V][MAX_V];

static void bfs(int n, int start)
{
    int queue[MAX_V];
    int visited[MAX_V] = {0};
    int head = 0, tail = 0;

    visited[start] = 1;
    queue[tail++] = start;

    while (head < tail) {
        int u = queue[head++];
        printf("%d ", u);
        for (int v = 0; v < n; v++) {
            if (adj[u][v] && !visited[v]) {
                visited[v] = 1;
                queue[tail++] = v;
            }
        }
    }
    printf("\n");
}

int main(void)
{
    int n, m;

    printf("Vertices and edges: ");
    if (scanf("%d %d", &n, &m) != 2 || n < 1 || n > MAX_V || m < 0) {
        printf("Invalid size\n");
        return 1;
    }

    for (int i = 0; i < m; i++) {
        int a, b;
        if (scanf("%d %d", &a, &b) != 2)
            return 1;
        if (a < 0 || a >= n || b < 0 || b >= n) {
            printf("Edge %d-%d skipped\n", a, b);
            continue;
        }
        adj[a][b] = adj[b][a] = 1;
    }

    bfs(n, 0);
    return 0;
}
