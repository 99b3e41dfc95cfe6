import cmath
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, -a, +a, abs(a), a.real, a.imag, a.conjugate(), a == 3 + 4j, a != b)
print(1j, -1j, 0j, 1 + 0j, 1.5j, complex(1, -0.0), complex(-0.0, 1), complex(0, -1), 1e20j, complex("nan"), complex("inf+nanj"), [1j], str(2j), repr(1 + 1j))
for text in ("1+2j", " 3j ", "-j", "(1-2j)", "1e3+1e-3j", "5", "nanj", "1 + 2j", "", "j1", "1+2i", "1+2", "1+-2j", "inf-infj"):
    try:
        print(complex(text), end=" ")
    except ValueError as e:
        print(f"[{e}]", end=" ")
print()
print(complex(1), complex(1, 2), complex(1j, 1j), complex(), complex(True), complex(1.5, 2), complex(real=1, imag=2), complex(2 + 1j, 3))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex(None))
attempt(lambda: a < b)
attempt(lambda: int(a))
attempt(lambda: float(a))
attempt(lambda: a // b)
attempt(lambda: a % b)
attempt(lambda: divmod(a, b))
attempt(lambda: a / 0)
attempt(lambda: 0j ** -1)
attempt(lambda: round(a))
attempt(lambda: a.real.x)
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: f"{a:d}")
attempt(lambda: max(a, b))
print(f"{a:.2f}", f"{a:>12}", f"{a:e}", f"{a:g}", format(1.5 + 2j, "+.1f"), f"{a!r:*^10}", "%s" % a)
print(hash(1 + 0j) == hash(1), 1 + 0j == 1 == 1.0, {1: "a"}[1 + 0j], bool(0j), bool(1e-300j), a in [3 + 4j], (1 + 2j) * 2.5, 2 - 1j, 1j ** 2, 1j ** 3, (1 + 1j) ** -1, 2 ** 1j == cmath.exp(1j * cmath.log(2)))
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(3 + 4j), cmath.rect(2, 0), cmath.isclose(cmath.exp(1j * cmath.pi), -1), cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.log(1), cmath.log(100, 10))
print(sum([1j, 2, 3.5]), pow(2j, 2), (2 + 0j).__pow__(2), complex.__add__(1j, 2), (3j).__eq__(3), abs(-5j), isinstance(1j, complex), type(1j * 1j))
