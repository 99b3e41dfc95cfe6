import random
from collections import deque
import heapq

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
"""


class Maze:
    def __init__(self, text):
        self.grid = [list(line) for line in text.strip().splitlines()]
        self.start, self.end = self.locate("S"), self.locate("E")

    def locate(self, ch):
        for r, row in enumerate(self.grid):
            for c, v in enumerate(row):
                if v == ch:
                    return r, c
        raise LookupError(f"no {ch!r} in maze")

    def neighbours(self, cell):
        r, c = cell
        for dr, dc in ((-1, 0), (0, 1), (1, 0), (0, -1)):
            if self.grid[r + dr][c + dc] != "#":
                yield r + dr, c + dc

    def walk(self, came):
        path, cell = [], self.end
        while cell is not None:
            path.append(cell)
            cell = came[cell]
        return path[::-1]

    def bfs(self):
        queue, came = deque([self.start]), {self.start: None}
        while queue:
            cell = queue.popleft()
            if cell == self.end:
                return self.walk(came), len(came)
            for n in self.neighbours(cell):
                if n not in came:
                    came[n] = cell
                    queue.append(n)
        return None, len(came)

    def astar(self):
        def h(cell):
            return abs(cell[0] - self.end[0]) + abs(cell[1] - self.end[1])

        heap, came, cost = [(h(self.start), self.start)], {self.start: None}, {self.start: 0}
        while heap:
            _, cell = heapq.heappop(heap)
            if cell == self.end:
                return self.walk(came), len(came)
            for n in self.neighbours(cell):
                g = cost[cell] + 1
                if g < cost.get(n, 10**9):
                    cost[n], came[n] = g, cell
                    heapq.heappush(heap, (g + h(n), n))
        return None, len(came)

    def draw(self, path=()):
        marked = set(path) - {self.start, self.end}
        return "\n".join("".join("*" if (r, c) in marked else v for c, v in enumerate(row)) for r, row in enumerate(self.grid))


def generate(width, height, seed):
    rng = random.Random(seed)
    grid = [["#"] * (2 * width + 1) for _ in range(2 * height + 1)]
    stack, seen = [(0, 0)], {(0, 0)}
    grid[1][1] = "."
    while stack:
        r, c = stack[-1]
        options = [(r + dr, c + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)) if 0 <= r + dr < height and 0 <= c + dc < width and (r + dr, c + dc) not in seen]
        if not options:
            stack.pop()
            continue
        nr, nc = rng.choice(options)
        seen.add((nr, nc))
        grid[r + nr + 1][c + nc + 1] = "."
        grid[2 * nr + 1][2 * nc + 1] = "."
        stack.append((nr, nc))
    grid[1][1], grid[-2][-2] = "S", "E"
    return "\n".join(map("".join, grid))


m = Maze(MAZE)
path, seen = m.bfs()
print(len(path), seen, m.astar()[1] <= seen, m.draw(path), sep="\n")
for seed in (1, 7):
    g = Maze(generate(8, 5, seed))
    path, _ = g.astar()
    print(g.draw(path), len(path), len(g.bfs()[0]) == len(path), sep="\n")
print(Maze("#####\n#S#E#\n#####").bfs())
try:
    Maze("####")
except LookupError as e:
    print(e)
