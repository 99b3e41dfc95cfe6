# expect: raised OverflowError
import collections
d = collections.deque(range(10**5))
while True:
    d.rotate(10**18 + 7)
