# expect: refused
import string
def f(): pass
name = "__glo" + "bals__"
print(string.Formatter().get_field("0." + name, (f,), {}))
