a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103, 104])
a[0] = 65
a[1:3] = b"XYZ"
a += b"!"
del a[-1]
a.insert(1, 45)
print(a, len(a), a.pop(), a.pop(0), a, a.remove(45), a, a.reverse(), a)
a[::2] = b"...."[:len(a[::2])]
print(a, a.copy() is a, a == bytes(a), bytes(a), a * 2, b"x" + a, a + b"x", type(b"x" + a), type(a + b"x"))
a.clear()
print(a, bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), repr(bytearray(b"\n'")), bool(a))
a = bytearray(b"hello")


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: a.append(256))
attempt(lambda: a.append("x"))
attempt(lambda: a.extend("abc"))
attempt(lambda: a.extend(5))
attempt(lambda: a.__setitem__(0, 300))
attempt(lambda: a.__setitem__(50, 1))
attempt(lambda: a.__setitem__(slice(0, 2), 5))
attempt(lambda: a.__setitem__(slice(0, 4, 2), b"abc"))
attempt(lambda: a.pop(99))
attempt(lambda: bytearray().pop())
attempt(lambda: a.remove(1))
attempt(lambda: hash(a))
attempt(lambda: a.index(b"zz"))
attempt(lambda: {a: 1})
print(a.upper(), a.find(b"l"), a.decode(), a.hex(), a.split(b"l"), a.startswith(b"he"), a[1:3], list(a), 104 in a, b"el" in a, a.replace(b"l", b"L"), a.center(9, b"-"))
m = memoryview(a)
print(m[0], m[1:3].tobytes(), m.tolist(), len(m), m.nbytes, m.itemsize, m.format, m.readonly, m.shape, m.ndim, bytes(m[::-1]), m == b"hello", m.obj is a, m.hex(), m.contiguous)
m[0] = 72
m[1:3] = b"EL"
print(a, memoryview(b"x").readonly)
attempt(lambda: m.__setitem__(0, 256))
attempt(lambda: m.__setitem__(0, b"x"))
attempt(lambda: m.__setitem__(slice(0, 2), b"abc"))
attempt(lambda: memoryview(b"ro").__setitem__(0, 1))
attempt(lambda: memoryview("str"))
attempt(lambda: memoryview([1]))
attempt(lambda: m[99])
attempt(lambda: hash(memoryview(b"x")) == hash(b"x"))
m.release()
a.append(33)
print(a)
attempt(lambda: m[0])
with memoryview(b"abcd") as v:
    print(v.cast("H").tolist(), v.cast("I").itemsize, v.tobytes(), [c for c in v], v.toreadonly()[0], v.cast("B", (2, 2)).tolist())
attempt(lambda: v[0])
