# expect: refused
print(getattr(object, "__sub" + "classes__")())
