# expect: ended {'__proto__': 'a', 'toString': None} a __proto__
import re
m = re.match("(?P<__proto__>a)(?P<toString>b)?", "a")
print(m.groupdict(), m["__proto__"], m.lastgroup)
