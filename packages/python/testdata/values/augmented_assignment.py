x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 2; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 50; print(x)
x <<= 4; print(x)
x >>= 2; print(x)
x |= 3; print(x)
x &= 6; print(x)
x ^= 1; print(x)
x /= 2; print(x)
s = "a"
s += "b"; s *= 3; print(s)
l = [1]
m = l
l += (2, 3)
l += "x"
l *= 2
print(l, m is l)
t = (1,)
u = t
t += (2,)
print(t, u)
st = {1, 2}
st2 = st
st |= {3}; st -= {1}; st &= {2, 3, 4}; st ^= {9}
print(st, st is st2)
d = {"a": 1}
d |= {"b": 2}
d["a"] += 10
d["c"] = d.get("c", 0) + 1
print(d)
matrix = [[1, 2], [3, 4]]
matrix[0][1] += 10
matrix[1] += [5]
print(matrix)


class Obj:
    n = 5


o = Obj()
o.n += 1
print(o.n, Obj.n, o.__dict__)
i = 0
calls = []


def index():
    calls.append(1)
    return 0


arr = [1]
arr[index()] += 5
print(arr, len(calls))
for f in (lambda: [1].__iadd__(5), lambda: [1].__imul__("a"), lambda: {1}.__ior__([1])):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    undefined += 1
except NameError as e:
    print(e)
try:
    d["zz"] += 1
except KeyError as e:
    print(repr(e))
try:
    arr[5] += 1
except IndexError as e:
    print(e)
try:
    o.zz += 1
except AttributeError as e:
    print(e)
tup = ([1], 2)
try:
    tup[0] += [2]
except TypeError as e:
    print(e, tup)
try:
    x += "a"
except TypeError as e:
    print(e)
try:
    s += 1
except TypeError as e:
    print(e)
b = True
b += 1
print(b, type(b).__name__)
f = 1
f += 0.5
f += 1j
print(f)
a = b = c = 3
a += 1
print(a, b, c)
bs = b"a"
bs += b"b"
ba = bytearray(b"x")
ba += b"y"
ba *= 2
print(bs, ba)
