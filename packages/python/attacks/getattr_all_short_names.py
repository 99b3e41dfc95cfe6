# expect: ended [('generator', 'throw')]
import string
found = []
for v in (1, "a", [], {}, (), print, len, int, object(), lambda: 0, ValueError(), None, 1.5, range(1), iter([]), (x for x in [])):
    for n in list(string.ascii_lowercase) + ["a$", "t$", "c$", "p$", "flow$", "$a", "ctor", "attrs", "mro$", "layout", "dict", "slots", "func", "self", "stacks", "held$", "kind$", "v", "m", "map", "size", "next", "return", "throw", "js", "info", "owner"]:
        try:
            getattr(v, n)
            found.append((type(v).__name__, n))
        except AttributeError:
            pass
print(found)
