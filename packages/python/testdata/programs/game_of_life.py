from collections import Counter

GLIDER = """
.#.
..#
###
"""


def parse(text):
    return {(r, c) for r, line in enumerate(text.strip().splitlines()) for c, ch in enumerate(line) if ch == "#"}


def step(cells):
    counts = Counter((r + dr, c + dc) for r, c in cells for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc)
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def show(cells, rows, cols):
    return "\n".join("".join("#" if (r, c) in cells else "." for c in range(cols)) for r in range(rows))


def period(cells, limit=50):
    seen = {}
    for n in range(limit):
        key = frozenset(cells)
        if key in seen:
            return seen[key], n - seen[key]
        seen[key] = n
        cells = step(cells)
    return None


cells = parse(GLIDER)
for generation in range(5):
    print(f"generation {generation}, {len(cells)} alive")
    print(show(cells, 5, 6))
    cells = step(cells)
patterns = {
    "block": "##\n##",
    "blinker": "###",
    "beehive": ".##.\n#..#\n.##.",
    "toad": ".###\n###.",
    "diehard part": "##..\n.#..",
    "beacon": "##..\n##..\n..##\n..##",
}
for name, text in patterns.items():
    print(f"{name:<14}{period(parse(text))}")
r_pentomino = parse(".##\n##.\n.#.")
history = []
for _ in range(30):
    history.append(len(r_pentomino))
    r_pentomino = step(r_pentomino)
print(history, sorted(r_pentomino)[:5])
