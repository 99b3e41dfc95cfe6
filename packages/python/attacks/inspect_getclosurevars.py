# expect: refused
import inspect
x = 5
def f(): return x
try:
    print(inspect.getclosurevars(f))
except AttributeError as e:
    print("no")
