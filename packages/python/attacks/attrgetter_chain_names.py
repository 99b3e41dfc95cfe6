# expect: ended 8
import operator
n = 0
for name in "constructor __proto__ prototype toString valueOf hasOwnProperty __defineGetter__ __lookupGetter__".split():
    for v in (1, "a", [], {}, print, type, object(), None):
        try:
            operator.attrgetter(name)(v)
            print("caught", name)
        except AttributeError:
            pass
    n += 1
print(n)
