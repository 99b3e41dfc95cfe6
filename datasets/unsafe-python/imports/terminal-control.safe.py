# label: safe
# cwe: CWE-829
# expect: returned
# why: replays moves that are given as a text

moves = {"w": (0, -1), "s": (0, 1), "a": (-1, 0), "d": (1, 0)}


def walk(keys, start=(0, 0)):
    x, y = start
    for key in keys:
        dx, dy = moves.get(key, (0, 0))
        x, y = x + dx, y + dy
    return x, y


print(walk("wwdds"))
print(walk("asdf", start=(5, 5)))
