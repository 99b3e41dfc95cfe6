base = list(range(10))
for s in (slice(2, 5), slice(None, 3), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(100), slice(5, 2), slice(-100, 100, 4), slice(None, -100), slice(9, None, -4), slice(-1, -11, -3)):
    print(s, base[s], s.indices(10))


def after(f):
    a = list(range(6))
    try:
        f(a)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def op1(a): a[1:3] = ["x"]
def op2(a): a[1:1] = [7, 8]
def op3(a): a[:] = "hi"
def op4(a): a[4:2] = ["between"]
def op5(a): a[::2] = "abc"
def op6(a): a[::2] = "ab"
def op7(a): a[::-1] = range(6)
def op8(a): a[100:] = [1]
def op9(a): a[-2:] = ()
def op10(a): a[1:3] = 5
def op11(a): a[1:4:1] = [0]
def op12(a): a[2:2] = a
def op13(a): a[:] = a[::-1]
def op14(a): a[1:] = (x * x for x in a[1:])
def op15(a): del a[::2]
def op16(a): del a[1:3]
def op17(a): del a[::-2]
def op18(a): del a[4:1]
def op19(a): a[::0] = []
def op20(a): a["x":] = []
def op21(a): a[1:2, 3] = []
def op22(a): a[0:2] += [9]
def op23(a): a[::3] = [*"pq"]; a[1::3] = [None] * 2
def op24(a): a[5:0:-2] = [1, 2, 3]
def op25(a): a[True:3] = [False]


for f in (op1, op2, op3, op4, op5, op6, op7, op8, op9, op10, op11, op12, op13, op14, op15, op16, op17, op18, op19, op20, op21, op22, op23, op24, op25):
    print(f.__name__, end=" ")
    after(f)
t = tuple(base)
print(t[2:4], t[::-3], t[5:5], "abcdefghij"[2:8:3], range(10)[2:8:3], range(10)[::-1], b"abcdef"[::2], bytearray(b"abc")[1:])
print(slice(1, 2) == slice(1, 2), slice(1, None, 3).step, repr(slice("a", "b")), slice(5).start, slice(1, 2) < slice(1, 3))
for bad in (lambda: base["1"], lambda: base[1.5], lambda: base[1:"a"], lambda: base[None], lambda: base[1, 2], lambda: base[::0], lambda: slice(), lambda: slice(0, 5, 0).indices(3), lambda: slice(1).indices(-1), lambda: hash(slice(1))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
a = b = [1, 2, 3]
a[:] = []
print(b, a is b)
