class V:
    def __init__(self, *c):
        self.c = c

    def __repr__(self):
        return "V" + repr(self.c)

    def _op(name):
        def forward(self, other):
            return f"{name}({self}, {other})"
        return forward

    for _n in "add sub mul truediv floordiv mod divmod lshift rshift and or xor matmul".split():
        locals()[f"__{_n}__"] = _op(_n)
        locals()[f"__r{_n}__"] = _op("r" + _n)
    __ipow__ = _op("ipow")

    def __pow__(self, e, m=None):
        return f"pow({self}, {e}, {m})"

    def __rpow__(self, b):
        return f"rpow({self}, {b})"

    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1 + 2j
    def __index__(self): return 3
    def __bool__(self): return False
    def __len__(self): return 7


v = V(1)
print(v + 2, 2 + v, v - 2, 2 - v, v * 2, 2 * v, v / 2, 2 / v, v // 2, 2 // v, v % 2, 2 % v)
print(v << 2, 2 << v, v >> 2, 2 >> v, v & 2, 2 & v, v | 2, 2 | v, v ^ 2, 2 ^ v, v @ 2, 2 @ v, v ** 2, 2 ** v)
print(divmod(v, 2), divmod(2, v), pow(v, 2), pow(v, 2, 5), -v, +v, ~v, abs(v))
import math
print(round(v), round(v, 2), math.trunc(v), math.floor(v), math.ceil(v), int(v), float(v), complex(v), bool(v), len(v))
print([10, 20, 30, 40][v], "x" * 2, range(10)[v], hex(v), bin(v), oct(v), list(range(v)), "abcdef"[v:], [0] * V(1).__index__())
w = v
w **= 2
print(w)
w = v
w += 1
print(w)


class BadIndex:
    def __index__(self): return "3"
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __len__(self): return 2.5
    def __complex__(self): return 1


b = BadIndex()
for f in (lambda: [1][b], lambda: int(b), lambda: float(b), lambda: len(b), lambda: complex(b), lambda: bool(b), lambda: round(b),
          lambda: range(1.5), lambda: "a" * 2.0, lambda: {}[[]], lambda: chr(b), lambda: [1][:b]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
