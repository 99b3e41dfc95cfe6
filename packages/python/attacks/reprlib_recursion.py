# expect: exhausted
import reprlib
r = reprlib.Repr(maxlevel=10**9, maxlist=10**9)
x = [1]
for _ in range(60):
    x = [x, x]
r.repr(x)
