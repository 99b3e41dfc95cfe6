# expect: exhausted
import itertools
itertools.tee([1], 10**9)
