# expect: raised AttributeError
class A:
    __slots__ = ("x",)
class B:
    __slots__ = ("y",)
for get in (lambda: A.x.__get__(B()), lambda: A.x.__set__(B(), 1), lambda: A.x.__get__(5)):
    try:
        get()
        print("caught")
    except TypeError:
        print("TypeError")
