def t(x):
    print("eval", x)
    return x


print(t(0) or t("") or t("last"))
print(t(1) and t([]) and t(3))
print(t(1) or t(2) and t(3))
print(not t(0) and not t(""))
print("yes" if t(1) else t("no"))
print(1 if 0 else 2 if 0 else 3)
print(t(1) < t(2) < t(3), t(1) > t(2) > t(3))
print(1 < 2 == True, (1 < 2) == True, 1 == 1.0 == True, 3 > 2 > 1 != 0)
print(1 in [1] == True, (1 in [1]) == True)
print(None is None, [] is [], () == (), not None, not not [0])
print(0 == False, "" == False, [] == False)
for v in (0, 0.0, 0j, "", b"", [], (), {}, set(), None, False, range(0), "0", " ", [0], 0.1, float("nan"), object):
    print(repr(v) if v is not object else "object", bool(v), end="; ")
print()


class Falsy:
    def __bool__(self):
        return False


class Empty:
    def __len__(self):
        return 0


class BadBool:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


print(bool(Falsy()), bool(Empty()), "else" if not Empty() else "then")
for c in (BadBool, BadLen):
    try:
        print(bool(c()))
    except Exception as e:
        print(type(e).__name__, e)


class Cmp:
    def __init__(self, r):
        self.r = r

    def __lt__(self, other):
        print("lt")
        return self.r


print(Cmp([]) < 1 < t(2), Cmp("x") < 1 < 2)
print(True + True, True * "ab", [1, 2][True], -True, True / 2, sum([True, False, True]), isinstance(True, int))
print(True & False, True | False, True ^ True, type(True & 1), type(True & True), bool("False"))
print((lambda: 1) and 2, [] or {} or None, 0 or None, None or 0)
assert True, "not shown"
try:
    assert 1 == 2, f"math {1 + 1}"
except AssertionError as e:
    print(repr(e))
try:
    assert ()
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert False, ("tuple", 1)
except AssertionError as e:
    print(e, e.args)
