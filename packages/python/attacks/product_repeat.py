# expect: exhausted
import itertools
itertools.product([0, 1], repeat=10**9)
