# program: file 1
print("a"
x = 1
# program: file 2
def f():
    return 1
  return 2
# program: file 3
for i in range(3)
    print(i)
# program: file 4
x = {"a": 1,
     "b": 2
y = 3
# program: file 5
print 'hello'
# program: file 6
if x = 5:
    pass
# program: file 7
class A:
    def f(self):
        pass
     def g(self):
        pass
# program: file 8
def f(a, b):
return a
# program: file 9
s = 'it's'
# program: file 10
x = 5 +
y = 2
# program: file 11
print("é" + f"{x y}")
# program: file 12
elif x:
    pass
# program: file 13
a = [1, 2, 3
print(a)

# program: file 14
while True
    break
# program: file 15
def f(x, x):
    pass
# program: file 16
return 5
# program: file 17
import os,
# program: file 18
x = "abc
y = 1
# program: file 19
f(1)(2
# program: file 20
if True:
	x = 1
        y = 2
# program: file 21
lambda: (yield
# program: file 22
async def f():
    await

# program: file 23
try:
    x = 1
print(x)
# program: file 24
a, b = = 1
# program: file 25
match 5:
    case 1:
        pass
    case x if:
        pass
# program: file 26
with open("x") as f
    pass
# program: file 27
x = 1
x++

# program: file 28
def f()
    pass
# program: file 29
f'{a:{b}'
# program: file 30
from x import (a, b
# program: file 31
print(1) print(2)
# program: file 32
d = {1: 2, 3}
# program: file 33
'''abc
# program: file 34
x = 09
# program: file 35
5 = x
# program: file 36
foo bar
# program: file 37
if x == 1
    y
# program: file 38
else if x: pass
# program: file 39
True = 1
# program: file 40
def __init__(self, x=1, y): pass
# program: file 41
del f()
# program: file 42
x = (1, 2]
# program: file 43
raise ValueError "x"
# program: file 44
assert x "msg"
