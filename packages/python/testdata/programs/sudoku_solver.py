PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


class Contradiction(Exception):
    pass


class Sudoku:
    def __init__(self, text):
        digits = [c for c in text if c in "123456789."]
        if len(digits) != 81:
            raise ValueError(f"expected 81 cells, found {len(digits)}")
        self.cells = [0 if c == "." else int(c) for c in digits]
        self.guesses = 0

    def candidates(self, i):
        r, c = divmod(i, 9)
        used = set(self.cells[r * 9:r * 9 + 9]) | set(self.cells[c::9])
        br, bc = r // 3 * 3, c // 3 * 3
        for k in range(3):
            used.update(self.cells[(br + k) * 9 + bc:(br + k) * 9 + bc + 3])
        return [d for d in range(1, 10) if d not in used]

    def solve(self):
        best = None
        for i, v in enumerate(self.cells):
            if v == 0:
                options = self.candidates(i)
                if not options:
                    return False
                if best is None or len(options) < len(best[1]):
                    best = i, options
        if best is None:
            return True
        i, options = best
        for d in options:
            self.cells[i] = d
            self.guesses += len(options) > 1
            if self.solve():
                return True
        self.cells[i] = 0
        return False

    def valid(self):
        rows = [self.cells[i * 9:i * 9 + 9] for i in range(9)]
        columns = [self.cells[i::9] for i in range(9)]
        boxes = [[self.cells[(r + i) * 9 + c + j] for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
        return all(sorted(g) == list(range(1, 10)) for g in rows + columns + boxes)

    def __str__(self):
        lines = []
        for r in range(9):
            if r in (3, 6):
                lines.append("------+-------+------")
            row = [str(v or ".") for v in self.cells[r * 9:r * 9 + 9]]
            lines.append(" | ".join(" ".join(row[k:k + 3]) for k in (0, 3, 6)))
        return "\n".join(lines)


s = Sudoku(PUZZLE)
print(s, s.valid(), s.candidates(2), s.solve(), s.guesses, s, s.valid(), sep="\n")
bad = Sudoku("12345678." + "........9" + "." * 63)
print(bad.solve(), bad.cells[:9], bad.guesses)
try:
    Sudoku("123")
except ValueError as e:
    print(e)
