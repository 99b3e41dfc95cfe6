# expect: exhausted
import itertools
itertools.combinations_with_replacement(range(10**9), 2)
