import random
r = random.Random(3)
def big(): return r.choice([r.randint(-9, 9), r.randint(-2**31, 2**31), r.randint(-2**53, 2**53), r.randint(-2**70, 2**70), 2**53-1, -2**53+1, 2**53, 2**50, 2**31, 0, 1, -1, True])
def fl(): return r.choice([0.0, -0.0, 1.5, 2.0, -3.0, 1e300, 0.1, 5e-324, 2.0**60])
def num(): return big() if r.random() < .8 else fl()
acc = 0
out = []
for i in range(150):
    a, b, c, m = num(), num(), num(), num()
    res = []
    for f in (lambda: a * b % m, lambda: (a * b + c) % m, lambda: (a * b) & 0xFFFFFFFF, lambda: (a * b + c) & 0x7FFFFFFF, lambda: a*b+c&0x3FFFFFFFFFFFF,
              lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: a & b, lambda: a | b, lambda: a ^ b, lambda: a << (int(c) & 63), lambda: a >> (int(c) & 63), lambda: a ** 2, lambda: divmod(a, b), lambda: a < b, lambda: a == b):
        try: v = f()
        except (ZeroDivisionError, TypeError, OverflowError) as e: v = f"{type(e).__name__} {e}"
        res.append(v)
    x = a
    try: x += b; res.append(x)
    except OverflowError as e: res.append(str(e))
    x = a
    try: x -= b; x *= c; res.append(x)
    except OverflowError as e: res.append(str(e))
    out.append(res)
for o in out: print(o)
class V:
    def __mul__(s, o): print('mul'); return 7
    def __rmod__(s, o): return 'rmod'
def side(n): print('side', n); return n
print(V() * 3 % side(5), (V() * side(1) + side(2)) % side(4), 3 * 4 % V())
print('%s-' * 2 % (1, 2), 'ab' * 3 % ())
try: 3 * 4 % side(0)
except ZeroDivisionError as e: print(e)
try: (2 * 3 + "x") % 5
except TypeError as e: print(e)
