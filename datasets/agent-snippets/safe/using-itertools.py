import itertools
print(list(itertools.combinations("abc", 2)), list(itertools.accumulate([1, 2, 3])))
