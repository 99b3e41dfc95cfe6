# Floats from the bits of a small generator: printing, parsing and rounding must agree on all.
import struct

state = 12345


def bits():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return state >> 11


def some_float(i):
    high = bits() % 2**32
    low = bits() % 2**32
    return struct.unpack("<d", struct.pack("<II", low, high))[0]


for i in range(150):
    x = some_float(i)
    print(repr(x), float(repr(x)) == x or x != x, f"{x:.3e} {x:.6g} {x:g}")
for i in range(100):
    x = bits() % 10**7 / 10 ** (bits() % 9)
    print(x, f"{x:.2f} {x:.0f} {x:,.3f} {x:e} {x:g} {x:.1%} {x:10.4g}|", round(x), round(x, 1), round(x, 2), int(x))
for e in range(-12, 25):
    x = float(f"1.5e{e}")
    print(x, 10.0 ** e, f"{x:g} {x:.3g} {x:f}", end="; ")
print()
for k in range(0, 1080, 45):
    print(2.0 ** (k - 540), end=" ")
print()
for n in range(1, 40):
    print(n / 10, n / 3, n / 7, 0.1 * n, n * 1.1, round(n / 8, 2), round(n / 2), end=" | ")
print()
for s in ("0.5", "1.5", "2.5", "0.05", "0.15", "0.25", "0.35", "1.005", "2.675", "1e16", "9007199254740993", "123456789012345678", "0.1e-6", "4.35", "8.5"):
    x = float(s)
    print(s, x, f"{x:.1f} {x:.0f} {x:.2f} {x:.20f} {x:.17g}", round(x, 1), x.hex(), x.as_integer_ratio())
