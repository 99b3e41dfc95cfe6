# expect: exhausted
from collections import Counter
Counter(range(10**9))
