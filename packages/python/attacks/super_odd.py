# expect: ended "TypeError\nTypeError\nsuper\nsuper"
for a in ((int, "a"), (str, 5), (object, None), (type, int)):
    try:
        print(type(super(*a)).__name__)
    except TypeError:
        print("TypeError")
