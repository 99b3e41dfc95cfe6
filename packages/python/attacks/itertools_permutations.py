# expect: exhausted
import itertools
list(itertools.permutations(range(15)))
