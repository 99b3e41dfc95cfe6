import inspect, functools
# before
def deco(f):
    @functools.wraps(f)
    def inner(*a):
        return f(*a)
    return inner

@deco
@functools.lru_cache
def f(a,
      b=1):
    """Doc
    string."""
    # comment

    return a + b
    # trailing

class A:
    x = 1

    @property
    def p(self):
        return 1

    class B(object):
        def m(self): return 2

    def go(self):
        add = lambda x: (x +
                         1)
        def nested():
            pass
        return nested, add

if True:
    def g(): return 5
    class C: pass
h = lambda q: q * 2
print(inspect.getsource(f))
print(inspect.getsource(A), end='')
print(inspect.getsource(A.B.m), inspect.getsource(A().go), inspect.getsource(A.B), inspect.getsource(g), inspect.getsource(C), inspect.getsource(h), sep='|')
n, l = A().go()
print(inspect.getsource(n), inspect.getsource(l))
print(inspect.getsourcelines(g), inspect.getsourcelines(A)[1])
for bad in (len, 5, int, inspect.signature and [].append):
    try: print(inspect.getsource(bad))
    except (TypeError, OSError) as e: print(type(e).__name__, e)
e = {}
exec("def made(): pass", e)
try: print(inspect.getsource(e['made']))
except OSError as x: print(x)
print(inspect.getfile(f).endswith('.py'), inspect.getmodule(f).__name__)
