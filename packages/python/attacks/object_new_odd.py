# expect: ended "TypeError\nTypeError\nTypeError\nmade NoneType\nmade ellipsis\nTypeError"
for t in (int, list, type(lambda: 0), type(None), type(...), property):
    try:
        object.__new__(t)
        print("made", t.__name__)
    except TypeError:
        print("TypeError")
