# expect: ended ('_0', '_1', '_2', 'constructor', '_4', '_5', '_6')
import collections
N = collections.namedtuple("N", ["__proto__", "class", "a b", "constructor", "constructor", "_x", "1;process.exit()"], rename=True)
print(N._fields)
