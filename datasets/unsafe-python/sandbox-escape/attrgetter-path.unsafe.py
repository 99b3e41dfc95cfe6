# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __subclasses__
# why: hides guarded attributes in a path of an operator

from functools import reduce
from operator import attrgetter, methodcaller

PATH = ["__class__", "__mro__"]


def climb(value):
    base = reduce(lambda at, name: attrgetter(name)(at), PATH, value)[-1]
    return methodcaller("__sub" + "classes__")(base)


try:
    print(len(climb("")), "classes")
except AttributeError:
    print("hardened")
