# What runs in the middle of an indexing may change the list: no place of it stays empty.
class Shrinking:
    def __init__(self, target, n):
        self.target = target
        self.n = n

    def __iter__(self):
        del self.target[2:]
        return iter(range(self.n))


class Clearing:
    def __init__(self, target, value):
        self.target = target
        self.value = value

    def __index__(self):
        self.target.clear()
        return self.value


for make in list, bytearray:
    a = make(range(10))
    a[2:5] = Shrinking(a, 3)
    print(a)
    a = make(range(10))
    a[5:] = Shrinking(a, 3)
    print(a)
    for work in (
        lambda a: a.__setitem__(slice(Clearing(a, 0), 5), make([1, 2])),
        lambda a: a.__setitem__(slice(Clearing(a, 0), None, 2), make([1, 2, 3, 4, 5])),
        lambda a: a.__setitem__(slice(None, None, 0), 5),
        lambda a: a.__getitem__(slice(Clearing(a, 0), 5)),
        lambda a: a.__getitem__(slice(1, Clearing(a, 8), 3)),
        lambda a: a.__delitem__(slice(Clearing(a, 0), 5)),
        lambda a: a.__delitem__(slice(Clearing(a, 0), 9, 2)),
        lambda a: a[Clearing(a, 3)],
        lambda a: a.__setitem__(Clearing(a, 3), 7),
        lambda a: a.__delitem__(Clearing(a, 3)),
    ):
        a = make(range(10))
        try:
            print(work(a), a)
        except (ValueError, IndexError) as e:
            print(type(e).__name__, e, a)
