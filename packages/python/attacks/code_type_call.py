# expect: refused
try:
    f = lambda: 0
    C = type(getattr(f, "__co" + "de__"))
    C()
    print("caught")
except BaseException as e:
    print(type(e).__name__)
