# expect: ended "TypeError\nTypeError\nTypeError\nTypeError\nTypeError\nTypeError"
for f, a in ((list.append, ("a", 1)), (str.join, (1, [])), (dict.get, ([], 1)), (int.__add__, ("a", 1)), (object.__setattr__, (int, "x", 1)), (type.__setattr__, (int, "x", 1))):
    try:
        print(f(*a))
    except TypeError:
        print("TypeError")
