# expect: refused
import string
def f(): pass
print(string.Formatter().format("{0.__globals__}", f))
