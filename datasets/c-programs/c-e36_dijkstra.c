// judged: secure
// why: The graph is constant, an unvisited vertex always remains, and INT_MAX distances are never added to.
#include <stdio.h>
#include <limits.h>

#define V 6

int minDistance(int dist[], int done[]) {
    int min = INT_MAX, min_index = -1;
    for (int v = 0; v < V; v++)
        if (!done[v] && dist[v] <= min)
            min = dist[v], min_index = v;
    return min_index;
}

void dijkstra(int graph[V][V], int src) {
    int dist[V];
    int done[V];

    for (int i = 0; i < V; i++) {
        dist[i] = INT_MAX;
        done[i] = 0;
    }
    dist[src] = 0;

    for (int count = 0; count < V - 1; count++) {
        int u = minDistance(dist, done);
        done[u] = 1;
        for (int v = 0; v < V; v++) {
            if (!done[v] && graph[u][v] && dist[u] != INT_MAX
                && dist[u] + graph[u][v] < dist[v])
                dist[v] = dist[u] + graph[u][v];
        }
    }

    printf("Vertex\tDistance\n");
    for (int i = 0; i < V; i++)
        printf("%d\t%d\n", i, dist[i]);
}

int main() {
    int graph[V][V] = {
        {0, 4, 0, 0, 0, 8},
        {4, 0, 8, 0, 0, 11},
        {0, 8, 0, 7, 4, 0},
        {0, 0, 7, 0, 9, 0},
        {0, 0, 4, 9, 0, 10},
        {8, 11, 0, 0, 10, 0}
    };
    dijkstra(graph, 0);
    return 0;
}
