from array import array


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for c in "bBhHiIlLqQ":
    for v in (-2**70, -2**63 - 1, -2**31 - 1, -40000, -200, -1, 200, 300, 40000, 70000, 2**31, 2**32, 2**63, 2**64, 2**70):
        try:
            array(c, [v])
        except Exception as e:
            print(c, v, type(e).__name__, e)
a = array("i", [1, 2, 3])
for f in [lambda: array("f", ["x"]), lambda: array("i", ["x"]), lambda: array("u", [1]), lambda: array("u", ["ab"]), lambda: array("ii"), lambda: array(1), lambda: array("i", "ab"), lambda: array("i", array("u", "a")), lambda: array("u", array("i", [1])), lambda: a.pop(10), lambda: a.insert(0, "x"), lambda: a["x"], lambda: a.__setitem__(10, 1), lambda: a.__setitem__("x", 1), lambda: a.fromlist(5), lambda: a.fromlist(["x"]), lambda: a.fromunicode("x"), lambda: a.tounicode(), lambda: a.extend(5), lambda: a.extend(["x"]), lambda: a * "x", lambda: a < [1], lambda: a == 5, lambda: a.__class__, lambda: type(iter(a)), lambda: a.index(3, 0, 1), lambda: a.index(3, -1), lambda: array("i", b"abc"), lambda: array("d", 5), lambda: array("i", x=1), lambda: array("f", [1e300]), lambda: array("f", [1.1]).tolist(), lambda: 2 in a, lambda: a[::2], lambda: a[::-1], lambda: array("i", (x for x in range(3))), lambda: array("d", [float("inf"), -0.0, 1e22]), lambda: a.byteswap(), lambda: a, lambda: bytes(a), lambda: a.tobytes().hex(), lambda: array("h", [1, 2]) == array("d", [1.0, 2.0]), lambda: array("i", [1]) < array("i", [1, 2]), lambda: memoryview(a).format, lambda: a.__delitem__(slice(0, 2)), lambda: a]:
    attempt(f)
