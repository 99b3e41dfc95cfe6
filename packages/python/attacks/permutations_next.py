# expect: exhausted
import itertools
for p in itertools.permutations(range(10**7)):
    break
