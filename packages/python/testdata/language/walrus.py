import re

if (n := len("hello")) > 3:
    print(n)
print((a := 1) + (b := 2), a, b)
data = [3, 8, 1]
print([last := v for v in data], last)
print(any((hit := v) > 5 for v in data), hit)
while (item := data.pop()) != 3:
    print("popped", item)
print(item, data)


def f(x):
    return (y := x * 2), y + 1


print(f(2))
if (m := re.match(r"(\w+)-(\d+)", "abc-12")) and (num := int(m[2])) > 10:
    print(m[1], num)
print(f"{(q := 5)} {q=} {q:=5}")
lst = [z := 1, z + 1, z ** 2]
print(lst, z)
print((w := "s", w * 2))


def scope():
    [inner := i for i in range(3)]
    return inner


print(scope())
total = 0
print([total := total + v for v in range(5)], total)
print(not (k := 0), k)
x = (y := 3) if (cond := True) else 4
print(x, y, cond)
print({(key := "a"): (val := 1)}, key, val)
stuff = {"a": 1}
if (v := stuff.get("b")) is None:
    print("missing", v)
print([i for i in range(5) if (half := i / 2) == int(half)], half)
print([[k := 1 for i in range(2)] for j in range(3)], k)
print((lambda: (inside := 1) + inside)())
def g(p=(q0 := 3)):
    return p
print(g(), q0)
(a, b := 1, 2)
print(b, print(c1 := 1, end=" "), c1)
