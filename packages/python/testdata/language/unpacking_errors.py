def case_1(): a, b = 1, 2, 3
def case_2(): a, b, c = 1, 2
def case_3(): a, b = []
def case_4(): a, *b, c = [1]
def case_5(): a, b = 'x'
def case_6(): a, b = 5
def case_7(): a, b = None
def case_8(): [a, b] = {1: 2}
def case_9(): (a, (b, c)) = 1, (2,)
def case_10(): *a, b = iter([])
def case_11(): a, b = {1, 2, 3}
def case_12(): a, b = (i for i in range(5))
def case_13(): a, b = range(10**6)
def case_14(): x = y = z = [0]; x.append(1); print(y, z is x)
def case_15(): a = b, c = 1, 2; print(a, b, c)
def case_16(): i = 0; lst = [10, 20]; i, lst[i] = 1, 99; print(i, lst)
def case_17(): a, a = 1, 2; print(a)
def case_18(): (a), b = 1, 2; print(a, b)
def case_19(): a, b = b, a = 1, 2; print(a, b)
def case_20(): () = []; print('empty ok')
def case_21(): [] = 'x'
def case_22():
    for a, b in {1: 2}.items(): print(a, b)

def case_23():
    for a, b in {1: 2}: print(a, b)

def case_24(): (x,) = [7]; print(x)
def case_25(): a, b = 'é😀'; print(a, b, len(b))
def case_26(): a, b, *c = b'xyz'; print(a, b, c)
def case_27(): *a, = ''; print(a)

for code, run in (
    ('a, b = 1, 2, 3', case_1),
    ('a, b, c = 1, 2', case_2),
    ('a, b = []', case_3),
    ('a, *b, c = [1]', case_4),
    ("a, b = 'x'", case_5),
    ('a, b = 5', case_6),
    ('a, b = None', case_7),
    ('[a, b] = {1: 2}', case_8),
    ('(a, (b, c)) = 1, (2,)', case_9),
    ('*a, b = iter([])', case_10),
    ('a, b = {1, 2, 3}', case_11),
    ('a, b = (i for i in range(5))', case_12),
    ('a, b = range(10**6)', case_13),
    ('x = y = z = [0]; x.append(1); print(y, z is x)', case_14),
    ('a = b, c = 1, 2; print(a, b, c)', case_15),
    ('i = 0; lst = [10, 20]; i, lst[i] = 1, 99; print(i, lst)', case_16),
    ('a, a = 1, 2; print(a)', case_17),
    ('(a), b = 1, 2; print(a, b)', case_18),
    ('a, b = b, a = 1, 2; print(a, b)', case_19),
    ("() = []; print('empty ok')", case_20),
    ("[] = 'x'", case_21),
    ('for a, b in {1: 2}.items(): print(a, b)', case_22),
    ('for a, b in {1: 2}: print(a, b)', case_23),
    ('(x,) = [7]; print(x)', case_24),
    ("a, b = 'é😀'; print(a, b, len(b))", case_25),
    ("a, b, *c = b'xyz'; print(a, b, c)", case_26),
    ("*a, = ''; print(a)", case_27),
):
    try:
        run()
    except (TypeError, ValueError) as e:
        print(f"{code:<40} {type(e).__name__}: {e}")


class Iter:
    def __iter__(self):
        print("iter")
        return iter([1, 2])


a, b = Iter()
print(a, b)


class OldStyle:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i


a, b, c = OldStyle()
print(a, b, c)
a, *b = OldStyle()
print(a, b)
