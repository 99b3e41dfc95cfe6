import cmath
import math


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def close(z):
    return complex(round(z.real, 10), round(z.imag, 10))


print(cmath.pi == math.pi, cmath.inf, cmath.infj, cmath.nan, cmath.nanj, cmath.tau, cmath.e)
for z in (1 + 2j, -1 + 0j, 0.5 - 0.5j, 2j, -3 - 4j):
    print(z, *(close(f(z)) for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh)))
    r, phi = cmath.polar(z)
    print(round(r, 10), round(phi, 10), cmath.isclose(cmath.rect(r, phi), z), round(cmath.phase(z), 10), close(cmath.log(z, 2)))
print(cmath.sqrt(-1), cmath.sqrt(complex(-1, -0.0)), cmath.sqrt(0), cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.polar(0), cmath.exp(0), cmath.sqrt(4), cmath.log(1), cmath.rect(1, 0))
print(cmath.isnan(complex(0, math.nan)), cmath.isinf(complex(math.inf, 0)), cmath.isfinite(1 + 1j), cmath.isclose(1, 1 + 1e-12j), cmath.isclose(1, 2, rel_tol=0.5), cmath.isclose(0, 1e-12, abs_tol=1e-9))
attempt(lambda: cmath.log(0))
attempt(lambda: cmath.sqrt("x"))
attempt(lambda: cmath.exp(1000))
attempt(lambda: cmath.atanh(1))
attempt(lambda: cmath.isclose(1, 2, rel_tol=-1))
attempt(lambda: cmath.rect(1))
attempt(lambda: cmath.phase(None))
attempt(lambda: cmath.cos(complex(0, 1000)))
attempt(lambda: cmath.sqrt(complex(math.inf, 1)))


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return close((-b + d) / (2 * a)), close((-b - d) / (2 * a))


print(roots(1, 2, 5), roots(1, -3, 2), roots(1, 0, -4), roots(2, 0, 2))
def dft(xs):
    n = len(xs)
    return [close(sum(x * cmath.exp(-2j * cmath.pi * k * i / n) for i, x in enumerate(xs))) for k in range(n)]
print(dft([1, 0, 0, 0]), dft([1, 2, 3, 4]))
