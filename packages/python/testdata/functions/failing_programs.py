# program: failing 1
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
print(d['k'][5])
# program: failing 2
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
d['x']['y']
# program: failing 3
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c.m(3)
# program: failing 4
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c.missing
# program: failing 5
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f(1, 2)
# program: failing 6
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = [f(i) for i in range(3)][9]
# program: failing 7
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
y = f(1) + f('a')
# program: failing 8
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
print(f(1) +
      f(2) +
      'a')
# program: failing 9
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
d['k'].append(1, 2)
# program: failing 10
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
int('a' + 'b')
# program: failing 11
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
a, b = d['k'] + [3]
# program: failing 12
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c.a.b.c = 5
# program: failing 13
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
del d['nope']
# program: failing 14
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
with open('nope.txt') as g:
    print(g)
# program: failing 15
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
for i in 5:
    pass
# program: failing 16
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
for k, v in d:
    print(k)
# program: failing 17
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
assert f(0), 'zero' + str(f(1))
# program: failing 18
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
raise ValueError('a\nb')
# program: failing 19
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
raise C
# program: failing 20
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
raise C()
# program: failing 21
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
lambda_ = lambda q: q.z
lambda_(1)
# program: failing 22
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
print('%d %s' % (1,))
# program: failing 23
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
'{} {}'.format(1)
# program: failing 24
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
import nonexistent_module
# program: failing 25
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
from math import nope
# program: failing 26
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
from os.path import joinn
# program: failing 27
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
undefined_name + 1
# program: failing 28
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f(*5)
# program: failing 29
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f(**{'y': 1})
# program: failing 30
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
sorted([3, 'a', 1])
# program: failing 31
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
sum(['a', 'b'])
# program: failing 32
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
[1, 2, 3].index(9)
# program: failing 33
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
{}.popitem()
# program: failing 34
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
'abc'.foo()
# program: failing 35
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
None.upper()
# program: failing 36
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
(1, 2, 3)[1:2].append(4)
# program: failing 37
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
1 + None
# program: failing 38
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
'a' * 1.5
# program: failing 39
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x: int = 'a' + 1
# program: failing 40
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = y = d['z']
# program: failing 41
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
d['k'][0] += 'a'
# program: failing 42
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c.a += '1'
# program: failing 43
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
print(1 / 0 if f(1) else 2)
# program: failing 44
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f(f(f(1 / 0)))
# program: failing 45
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
(lambda: (lambda: 1 // 0)())()
# program: failing 46
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
[[1 % 0 for j in range(2)] for i in range(2)]
# program: failing 47
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
{k: v['q'] for k, v in d.items()}
# program: failing 48
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
max(i.x for i in [1])
# program: failing 49
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
any(1 / i for i in [0])
# program: failing 50
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f'{1/0}'
# program: failing 51
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f'{d["zz"]:>{10}}'
# program: failing 52
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
def g():
    yield 1
    raise KeyError('gen')
list(g())
# program: failing 53
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
def r(n):
    return r(n + 1)
r(0)
# program: failing 54
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
try:
    1 / 0
except ZeroDivisionError:
    d['nope']
# program: failing 55
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
try:
    int('q')
except ValueError as e:
    raise RuntimeError('wrapped') from e
# program: failing 56
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
@f
@undefined_decorator
def g(): pass
# program: failing 57
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
class D(C, C): pass
# program: failing 58
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
class E(undefined_base): pass
# program: failing 59
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
class F:
    x = 1 / 0
# program: failing 60
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
def outer():
    def inner():
        nonlocal_ = missing
    inner()
outer()
# program: failing 61
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
match d:
    case {'k': [a, b, *_]} if a / 0: pass
# program: failing 62
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
import json
json.loads('{bad}')
# program: failing 63
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
from decimal import Decimal
Decimal('x')
# program: failing 64
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
exec('1/0')
# program: failing 65
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
eval('d["none"]')
# program: failing 66
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
exec('def q():\n    return 1/0\nq()')
# program: failing 67
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
__import__('sys').exit('bye')
# program: failing 68
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
import sys; sys.exit([1, 2])
# program: failing 69
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
raise SystemExit(3)
# program: failing 71
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
exit(4)
# program: failing 72
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
int.from_bytes('a', 'big')
# program: failing 73
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
while True:
    d['k'].pop()
# program: failing 74
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = (1,
     2,
     3 / 0)
# program: failing 75
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
f(
    1,
    2,
)
# program: failing 76
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c.m(
    n=1
)
# program: failing 77
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
value = d.get('q').strip().lower()
# program: failing 78
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
print("é" + 1, 'ü'[5])
# program: failing 79
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
t = 'x' if c.zz else 'y'
# program: failing 80
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
not c.nothing
# program: failing 81
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
d['k'][f(0):f('a')]
# program: failing 82
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
-d
# program: failing 83
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
d @ c
# program: failing 84
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c < c
# program: failing 85
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c()
# program: failing 86
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
c[0]
# program: failing 87
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
len(c)
# program: failing 88
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
C(1)
# program: failing 89
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
next(iter([]))
# program: failing 90
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
async def co(): raise OSError('async')
import asyncio
asyncio.run(co())
# program: failing 91
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
from dataclasses import dataclass
@dataclass
class P: x: int
P()
# program: failing 92
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
from enum import Enum
class K(Enum): A = 1
K(5)
# program: failing 93
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
import re
re.compile('(')
# program: failing 94
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
'a,b'.split(',')[2]
# program: failing 95
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
[].pop()
# program: failing 96
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
float('abc')
# program: failing 97
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
open('x', 'zz')
# program: failing 98
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
range(10)[20]
# program: failing 99
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
print(*map(int, ['1', 'b']))
# program: failing 100
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
chr(-5)
# program: failing 101
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
b'a' + 'b'
# program: failing 102
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
{1: 2}[[1]]
# program: failing 103
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
{[]: 1}
# program: failing 104
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
set([[1]])
# program: failing 105
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = 5
x()
# program: failing 106
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = 5
x.y
# program: failing 107
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = 5
x[0]
# program: failing 108
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = 5
x[0] = 1
# program: failing 109
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x = 5
del x[0]
# program: failing 110
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x, y = 5
# program: failing 111
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
x, y = [1]
# program: failing 112
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
global_ = [0]
global_[1] = 2
# program: failing 113
def f(x):
    return x
class C:
    a = 1
    def m(self, n): return n / 0
d = {'k': [1, 2]}
c = C()
a = b = c = undefined
