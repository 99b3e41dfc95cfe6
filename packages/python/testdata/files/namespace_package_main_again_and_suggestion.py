import ns.inner.mod as m, ns
print(m.X, ns.inner.mod.X, m.__package__)
import namespace_package_main_again_and_suggestion as again
print(again.__name__, __name__)
from lib import compute
compute(7)
# file: ns/inner/mod.py
X = __name__
import math as _m
from math import *
print(sqrt(16), _m.pi > 3)
# file: lib.py
vale = 3
def compute(k):
    value = 10 / k
    return vlaue if k == 7 else value
