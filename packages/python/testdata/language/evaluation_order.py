def v(x):
    print(x, end=" ")
    return x


def line():
    print("|")


class Obj:
    def __setitem__(self, k, val):
        print(f"set[{k}]={val}", end=" ")

    def __getitem__(self, k):
        print(f"get[{k}]", end=" ")
        return 1

    def __setattr__(self, k, val):
        print(f"set.{k}={val}", end=" ")


o = Obj()


def obj(name):
    print(name, end=" ")
    return o


v(1) + v(2) * v(3); line()
v(2) ** v(3) ** v(2); line()
(v(1), v(2))[v(0)]; line()
{v("k1"): v("v1"), v("k2"): v("v2")}; line()
obj("target")[v("key")] = v("value"); line()
obj("target").attr = v("value"); line()
obj("a")[v("x")], obj("b")[v("y")] = v(1), v(2); line()
obj("t1")[v("i1")] = obj("t2")[v("i2")] = v("val"); line()
obj("aug")[v("k")] += v(5); line()
[v(i) for i in (1, 2) if v("cond")]; line()
v(0) or v(1) and v(2) or v(3); line()
v(3) if v(0) else v(4); line()
v(1) < v(5) < v(3) < v(9); line()
(lambda a, b=v("default"): 0)(v("arg")); line()
print(v("p"), *[v("star")], sep=v("-"), **{v("end"): v("\n")})
f"{v('a')} {v('b'):{v('>')}{v(5)}}"; line()
[1, 2, 3, 4][v(0):v(3):v(2)]; line()
assert v(1), v("message"); line()
(v("w") if (n := v(0)) else v("z")); line()
not v(0); line()
v(1) in [v(2), v(1)]; line()
x = [1, 2, 3]
i = 0
i, x[i] = v(2), v(9)
line()
print(i, x)
a = [0, 0]
i = 0
a[i] = i = 1
print(a, i)


def raising():
    raise ValueError("r")


try:
    obj("never set")[v("key evaluated?")] = raising()
except ValueError:
    line()
try:
    v(1) + raising() + v(2)
except ValueError:
    line()


@v
@(lambda f: print("inner decorator", end=" ") or f)
class Deco(v(object), metaclass=v(type)):
    print("body", end=" ")


line()
del a[v(0)], x[v(-1)]
line()
for obj("loop")[v("idx")] in (v(7), v(8)):
    pass
line()
