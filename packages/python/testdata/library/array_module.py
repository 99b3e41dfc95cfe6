from array import array


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


a = array("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.insert(1, 99)
print(a, a[0], a[-1], a[1:3], len(a), a.typecode, a.itemsize, a.tolist(), a.index(99), a.count(1), a.pop(), a.pop(0), a, 99 in a, list(reversed(a)))
a.remove(99)
a.reverse()
a[0] = -5
a[1:2] = array("i", [10, 11])
del a[-1]
print(a, a + array("i", [1]), a * 2, a == array("i", a.tolist()), a < array("i", [100]), sum(a), sorted(a), max(a), a.tobytes(), bytes(array("H", [1, 256])))
print(array("d", [1.5, 2]), array("f", [0.1])[0], array("b", b"\xff\x01"), array("B", b"\xff\x01"), array("u", "aé"), array("q", [2**62]), array("i"), array("u", "xy").tounicode(), array("d", [float("nan")]))
b = array("h")
b.frombytes(b"\x01\x00\xff\xff")
b.fromlist([7])
print(b, b.byteswap(), b, b.buffer_info()[1], array("i", array("h", [1, 2])), array("d", range(3)), memoryview(array("i", [1, 2]))[1], isinstance(a, array))
attempt(lambda: array("i", [2**31]))
attempt(lambda: array("b", [128]))
attempt(lambda: array("B", [-1]))
attempt(lambda: array("i", ["a"]))
attempt(lambda: array("i", [1.5]))
attempt(lambda: array("z"))
attempt(lambda: array("i", "ab"))
attempt(lambda: array("i", 5))
attempt(lambda: array())
attempt(lambda: a.append("x"))
attempt(lambda: a.index(12345))
attempt(lambda: a.remove(12345))
attempt(lambda: array("i").pop())
attempt(lambda: a[100])
attempt(lambda: a + [1])
attempt(lambda: a + array("d", [1]))
attempt(lambda: a.extend(array("d", [1])))
attempt(lambda: a.__setitem__(slice(0, 1), [5]))
attempt(lambda: hash(a))
attempt(lambda: b.frombytes(b"x"))
attempt(lambda: array("i", [1]) == [1])
attempt(lambda: array("H", [65536]))
attempt(lambda: array("d", ["x"]))
