# expect: ended ['args', 'func', 'keywords']
import functools
p = functools.partial(print)
print([n for n in dir(p) if not n.startswith("_")])
