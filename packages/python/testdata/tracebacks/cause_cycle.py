a = ValueError("a")
b = TypeError("b")
a.__cause__ = b
b.__cause__ = a
try:
    raise a
except ValueError:
    import traceback
    traceback.print_exc()
c = KeyError("self")
c.__context__ = None
raise c from c
