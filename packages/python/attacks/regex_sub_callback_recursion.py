# expect: raised RecursionError
import re
def f(m):
    return re.sub("a", f, "a")
re.sub("a", f, "a")
