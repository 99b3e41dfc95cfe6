from collections import deque, defaultdict
import heapq


class Graph:
    def __init__(self, edges, directed=False):
        self.adjacent = defaultdict(dict)
        for a, b, w in edges:
            self.adjacent[a][b] = w
            if directed:
                self.adjacent[b]
            else:
                self.adjacent[b][a] = w

    def bfs(self, start):
        seen, order, queue = {start}, [], deque([start])
        while queue:
            node = queue.popleft()
            order.append(node)
            for n in sorted(self.adjacent[node]):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)
        return order

    def dfs(self, node, seen=None):
        seen = seen if seen is not None else set()
        seen.add(node)
        yield node
        for n in sorted(self.adjacent[node]):
            if n not in seen:
                yield from self.dfs(n, seen)

    def dijkstra(self, start):
        dist, prev, heap = {start: 0}, {}, [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > dist[node]:
                continue
            for n, w in self.adjacent[node].items():
                if d + w < dist.get(n, float("inf")):
                    dist[n], prev[n] = d + w, node
                    heapq.heappush(heap, (d + w, n))
        return dist, prev

    def path(self, a, b):
        dist, prev = self.dijkstra(a)
        if b not in dist:
            return None, float("inf")
        out = [b]
        while out[-1] != a:
            out.append(prev[out[-1]])
        return out[::-1], dist[b]

    def components(self):
        left, out = set(self.adjacent), []
        while left:
            group = list(self.dfs(min(left)))
            out.append(sorted(group))
            left -= set(group)
        return out

    def spanning_tree(self):
        parent = {n: n for n in self.adjacent}

        def find(n):
            while parent[n] != n:
                parent[n] = parent[parent[n]]
                n = parent[n]
            return n

        edges = sorted({(w, *sorted((a, b))) for a in self.adjacent for b, w in self.adjacent[a].items()})
        tree = []
        for w, a, b in edges:
            if find(a) != find(b):
                parent[find(a)] = find(b)
                tree.append((a, b, w))
        return tree


def topological(deps):
    indegree = {n: 0 for n in deps}
    for targets in deps.values():
        for t in targets:
            indegree[t] = indegree.get(t, 0) + 1
    ready = sorted(n for n, d in indegree.items() if d == 0)
    out = []
    while ready:
        n = ready.pop(0)
        out.append(n)
        for t in deps.get(n, ()):
            indegree[t] -= 1
            if indegree[t] == 0:
                ready.append(t)
    if len(out) != len(indegree):
        raise ValueError(f"cycle among {sorted(set(indegree) - set(out))}")
    return out


g = Graph([("A", "B", 4), ("A", "C", 2), ("C", "B", 1), ("B", "D", 5), ("C", "D", 8), ("D", "E", 3), ("X", "Y", 1)])
print(g.bfs("A"), list(g.dfs("A")), g.path("A", "E"), g.path("A", "Y"), sep="\n")
print(sorted(g.dijkstra("A")[0].items()), g.components(), g.spanning_tree(), sep="\n")
print(topological({"shirt": ["tie"], "tie": ["jacket"], "trousers": ["shoes", "belt"], "belt": ["jacket"], "socks": ["shoes"]}))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["a"], "d": []})
except ValueError as e:
    print(e)
