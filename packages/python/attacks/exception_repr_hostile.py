# expect: ended TypeError
class E(Exception):
    def __repr__(self): return 5
try:
    raise E()
except E as e:
    try:
        print(repr(e))
    except TypeError:
        print("TypeError")
