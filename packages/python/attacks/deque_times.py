# expect: exhausted
import collections
collections.deque([1, 2, 3]) * 10**10
