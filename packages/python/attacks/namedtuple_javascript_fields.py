# expect: ended N(constructor=1, toString=2, then=3, hasOwnProperty=4, valueOf=5) 1 3 9
import collections
N = collections.namedtuple("N", "constructor toString then hasOwnProperty valueOf")
n = N(1, 2, 3, 4, 5)
print(n, n.constructor, n._asdict()["then"], n._replace(toString=9).toString)
