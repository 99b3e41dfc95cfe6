import math


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(1e20), math.fabs(-3), math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.75), math.frexp(10.0), math.ldexp(0.625, 4), math.ulp(1.0), math.nextafter(1.0, 2.0), math.nextafter(1.0, 2.0, steps=3))
print(math.sqrt(2), math.isqrt(17), math.cbrt(64), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.pow(2, 0.5), math.exp(1), math.exp2(10), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.log(10**400), math.log2(2**2000))
print(math.gcd(12, 18, 27), math.gcd(), math.lcm(4, 6), math.lcm(0, 5), math.factorial(20), math.comb(10, 3), math.perm(5), math.perm(5, 2), math.comb(3, 5), math.prod([1, 2, 3, 4]), math.prod([2.5, 2], start=2), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.degrees(math.pi), math.radians(180))
print([round(f(0.5), 12) for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.atanh, math.erf, math.erfc, math.gamma, math.lgamma)], math.atan2(1, -1), math.atan2(-0.0, -1), round(math.acosh(2), 12), math.gamma(5), math.sin(0), math.cos(0), math.sin(math.pi) < 1e-15)
attempt(lambda: math.sqrt(-1))
attempt(lambda: math.log(0))
attempt(lambda: math.log(-1))
attempt(lambda: math.log(5, 1))
attempt(lambda: math.factorial(-1))
attempt(lambda: math.factorial(2.0))
attempt(lambda: math.gcd(1.5))
attempt(lambda: math.isqrt(-1))
attempt(lambda: math.exp(1000))
attempt(lambda: math.acos(2))
attempt(lambda: math.floor(math.nan))
attempt(lambda: math.ceil(math.inf))
attempt(lambda: math.fmod(1, 0))
attempt(lambda: math.pow(0, -1))
attempt(lambda: math.pow(-8, 1 / 3))
attempt(lambda: math.sqrt("4"))
attempt(lambda: math.comb(-1, 2))
attempt(lambda: math.comb(5, -1))
attempt(lambda: math.gamma(0))
attempt(lambda: math.dist((1,), (1, 2)))
attempt(lambda: math.sqrt())
attempt(lambda: math.ldexp(1.0, 5000))
attempt(lambda: math.sumprod([1], [1, 2]))
attempt(lambda: math.cosh(1000))
attempt(lambda: math.sin(math.inf))
attempt(lambda: math.sqrt(10**400))
attempt(lambda: math.trunc("x"))
