import one
print(one)
# file: one.py
def setup(n):
    import tow as inner
    return inner
x = [setup(k) for k in range(3)]
# file: tow.py
from deep.er import thing
# file: deep/er.py
class Base:
    size = int("x")
