VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n: int) -> str:
    """Convert an integer from 1 to 3999.

    >>> to_roman(1994)
    'MCMXCIV'
    """
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError(f"expected int, got {type(n).__name__}")
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range 1..3999")
    out = []
    for value, letters in VALUES:
        count, n = divmod(n, value)
        out.append(letters * count)
    return "".join(out)


def from_roman(text: str) -> int:
    numbers = {letter: value for value, letter in VALUES if len(letter) == 1}
    total = 0
    for a, b in zip(text, text[1:] + " "):
        if a not in numbers:
            raise ValueError(f"invalid letter {a!r}")
        total += -numbers[a] if numbers.get(b, 0) > numbers[a] else numbers[a]
    if to_roman(total) != text:
        raise ValueError(f"{text} is not canonical; did you mean {to_roman(total)}?")
    return total


class Roman(int):
    def __new__(cls, value):
        return super().__new__(cls, from_roman(value) if isinstance(value, str) else value)

    def __str__(self):
        return to_roman(int(self))

    def __repr__(self):
        return f"Roman({str(self)!r})"

    def __add__(self, other):
        return Roman(int(self) + int(other))

    def __format__(self, spec):
        return format(str(self), spec)


if __name__ == "__main__":
    for n in (1, 4, 9, 14, 40, 90, 399, 444, 1994, 2024, 3999):
        print(f"{n:>5} {to_roman(n):<12} {from_roman(to_roman(n))}")
    print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
    for bad in (0, 4000, -1, "5", 1.5, True):
        try:
            to_roman(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    for bad in ("IIII", "VX", "ABC", "IC", "mm"):
        try:
            print(from_roman(bad))
        except ValueError as e:
            print(e)
    a, b = Roman("XIV"), Roman(6)
    print(a + b, repr(a + 1), a * 2, a > b, f"[{a:>6}]", sorted([Roman(9), Roman("IV"), Roman(5)]), sum([a, b], Roman(1)), int(a))
    print(max(range(1, 4000), key=lambda n: len(to_roman(n))), len({len(to_roman(n)) for n in range(1, 4000)}))
    import doctest
    print(doctest.testmod().failed)
