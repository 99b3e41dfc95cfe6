# expect: ended "TypeError\nTypeError\n['__abs__', '__add__'] False\nTypeError\nTypeError\nTypeError"
for v in (print, len, int, "a", 1, None):
    try:
        d = vars(v)
        print(sorted(d)[:2], "constructor" in d)
    except TypeError:
        print("TypeError")
