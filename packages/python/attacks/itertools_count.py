# expect: exhausted
import itertools
list(itertools.count())
