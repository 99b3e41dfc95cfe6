from fractions import Fraction
from functools import reduce
from itertools import zip_longest


class Poly:
    def __init__(self, *coefficients):
        cs = list(coefficients)
        while cs and cs[-1] == 0:
            cs.pop()
        self.c = tuple(cs)

    @classmethod
    def from_roots(cls, *roots):
        return reduce(lambda p, r: p * cls(-r, 1), roots, cls(1))

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        return reduce(lambda acc, c: acc * x + c, reversed(self.c), 0)

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        return Poly(*(a + b for a, b in zip_longest(self.c, other.c, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-c for c in self.c))

    def __sub__(self, other):
        return self + -(other if isinstance(other, Poly) else Poly(other))

    def __rsub__(self, other):
        return Poly(other) - self

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly(*(c * other for c in self.c))
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __divmod__(self, other):
        if not other.c:
            raise ZeroDivisionError("division by the zero polynomial")
        rest, quotient = list(map(Fraction, self.c)), [Fraction(0)] * max(1, self.degree - other.degree + 1)
        while len(rest) >= len(other.c) and rest:
            shift = len(rest) - len(other.c)
            f = rest[-1] / other.c[-1]
            quotient[shift] = f
            for i, c in enumerate(other.c):
                rest[shift + i] -= f * c
            rest.pop()
        return Poly(*quotient), Poly(*rest)

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __pow__(self, n):
        if n < 0:
            raise ValueError("negative power")
        return reduce(lambda a, b: a * b, [self] * n, Poly(1))

    def __eq__(self, other):
        return isinstance(other, Poly) and self.c == other.c

    def __hash__(self):
        return hash(self.c)

    def derivative(self):
        return Poly(*[i * c for i, c in enumerate(self.c)][1:])

    def __str__(self):
        if not self.c:
            return "0"
        parts = []
        for power, c in reversed(list(enumerate(self.c))):
            if c == 0:
                continue
            sign = "-" if c < 0 else "+"
            size = "" if abs(c) == 1 and power else str(abs(c))
            var = {0: "", 1: "x"}.get(power, f"x^{power}")
            parts.append((sign, size + var))
        head = ("-" if parts[0][0] == "-" else "") + parts[0][1]
        return head + "".join(f" {s} {t}" for s, t in parts[1:])

    def __repr__(self):
        return f"Poly{self.c}"


def newton(p, x, steps=30):
    d = p.derivative()
    for _ in range(steps):
        if abs(y := p(x)) < 1e-12:
            break
        x -= y / d(x)
    return round(x, 9)


x = Poly(0, 1)
p = 2 * x ** 3 - 3 * x + 1
print(p, repr(p), p.degree, p(2), p(Fraction(1, 2)), p.derivative(), -p, 5 - p, p + p == 2 * p, sep=" | ")
print(Poly.from_roots(1, 2, 3), Poly.from_roots(), Poly(), Poly(0, 0), Poly().degree, (x + 1) ** 5, sep=" | ")
q, r = divmod(p, Poly(-1, 1))
print(q, r, q * Poly(-1, 1) + r == p, p % Poly(1, 2), (x ** 4 - 1) // (x ** 2 - 1), divmod(Poly(1), x), sep=" | ")
print(newton(x ** 2 - 2, 1.0), newton(Poly.from_roots(1, 4, 9), 10.0), {Poly(1, 2): "a"}[Poly(1, 2, 0)], Poly(1, -1), Poly(0, -1, Fraction(1, 2)), Poly(0.5, 1.5))
for f in (lambda: divmod(p, Poly()), lambda: p ** -1, lambda: p + "x", lambda: p(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
