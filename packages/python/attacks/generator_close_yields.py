# expect: ended generator ignored GeneratorExit
def g():
    try:
        yield 1
    finally:
        yield 2
x = g()
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e)
