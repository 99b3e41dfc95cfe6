a, b = 5, 5
print(a is b, None is None, True is True, (1 == 1) is True, not None is False, type(1) is int)
x, y = [], []
print(x is y, x == y, x is x, [x] == [y])
s1, s2 = "hello", "hello"
print(s1 is s2)
n1 = 256
n2 = 255 + 1
print(n1 is n2, n1 == n2)
e1, e2 = (), ()
print(e1 is e2, id(x) == id(x), id(x) != id(y))
f = print
print(f is print, int is type(5), type(None) is type(None), Ellipsis is ..., NotImplemented is NotImplemented)
print(1 == 1.0, 1 == True, 0 == False, 0.0 == -0.0, 1 == 1 + 0j, "1" == 1, b"a" == "a", [] == (), {} == set(), None == 0, None == False, "" == None)
print(0.1 + 0.2 == 0.3, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**16 == 1e16, 10**23 == 1e23, float("inf") == float("inf"), 1 < 1.5 < 2, 2**1000 < float("inf"), -2**1000 > float("-inf"))
d = {1: "a"}
d[1.0] = "b"
d[True] = "c"
print(d, {1, 1.0, True}, {0: 0, False: 1}, {"1": 1, 1: 2}, {(1, 2.0): 1}[(1.0, 2)], [1, 2] in [[1.0, 2.0]], (1, "a") == (True, "a"))
print([1, 2, 3] == [1, 2, 3], [1, [2, 3]] == [1, [2, 3]], {"a": [1]} == {"a": [1]}, {1, 2} == {2, 1}, (1,) != (1, 2), "a" < "b" < "c", [1, 2] < [1, 3] < [2], (1, 2) < (1, 2, 0), "Z" < "a", "abc" < "abcd", [] < [[]], ["a"] > ["B"])
for pair in ((1, "a"), ([], ()), ({}, {}), (None, 1), (1j, 1), ({1}, [1]), ("a", b"a"), (object, 1), (len, len), (print, 5), (1.5, "1.5")):
    try:
        print(pair[0] < pair[1])
    except TypeError as e:
        print(e)


class Weird:
    def __eq__(self, o):
        return "not a bool"

    def __ne__(self, o):
        return []


w = Weird()
print(w == 1, w != 1, 1 == w, not (w == 1), w in [5], [w] == [5], (w,) != (5,))


class Never:
    def __eq__(self, o):
        return False


n = Never()
print(n == n, n in [n], [n] == [n], [n].index(n), [n].count(n), {"k": n} == {"k": n}, (n,) == (n,), [n].count(Never()))
z = w2 = []
z += [1]
print(w2, z is w2)
z = z + [2]
print(w2, z, z is w2)
t1 = t2 = (1,)
t1 += (2,)
print(t1, t2)
i1 = i2 = 5
i1 += 1
print(i1, i2)
print(isinstance(5, object), isinstance(None, type(None)), isinstance(int, type), isinstance(True, (str, bool)), issubclass(bool, int), issubclass(int, object), type(type) is type, isinstance(3, int | str))
