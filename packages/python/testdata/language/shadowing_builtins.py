list_type = list
list = [1, 2]
print(list, list_type("ab"))
try:
    list("ab")
except TypeError as e:
    print(e)
del list
print(list("ab"))


def f(str, len=5, *, max=None):
    return str, len, max


print(f(1), f(str=2, len=3, max=4))


def print_twice(print=print):
    print("a", "b", sep="-")


print_twice()


def local_print():
    def print(*a):
        return ("mine", a)
    return print(1, 2)


print(local_print())


class Box:
    def __init__(self, type, id):
        self.type, self.id = type, id

    def len(self):
        return len("four")

    def print(self):
        print("method print", self.type)

    list = ["class attr"]
    copy = list[:]


b = Box("t", 3)
b.print()
print(b.len(), b.id, b.copy, b.list)
sum = 0
for i in range(3):
    sum += i
print(sum)
try:
    sum([1])
except TypeError as e:
    print(e)
del sum
print(sum([1, 2]))
try:
    del sum
except NameError as e:
    print(e)
id = input = 7
print(id, input)
True_ = True
type = type(5)
print(type("3"))
import builtins
print(builtins.type(b).__name__, builtins.len is len)
builtins.answer = 42
print(answer)
del builtins.answer
try:
    answer
except NameError as e:
    print(e)
_real = builtins.abs
builtins.abs = lambda x: "patched"
print(abs(-1))
builtins.abs = _real
print(abs(-1))


def scope():
    try:
        return min([1])
        min = 5
    except UnboundLocalError as e:
        return str(e)


print(scope())
match = case = _ = "soft"
print(match, case, _)
async_ = "no keyword"
object_ = object
class object: ...
print(object().__class__.__bases__[0] is object_)
del object
for print_name in "ab":
    pass
print(print_name)
def shadow_module():
    import math as list
    return list.floor(2.5)
print(shadow_module())
exec = eval = None
print(exec, eval)
lambda_ = lambda sum, max: sum + max
print(lambda_(1, max=2))
with_ = [set for set in ({1}, {2})]
print(with_, set([1]))
