# expect: raised KeyError
import collections
o = collections.OrderedDict.fromkeys(range(10**5))
while True:
    o.move_to_end(5, last=False); o.popitem(last=False); o[1] = 1
