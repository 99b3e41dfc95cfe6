import operator
print(sorted([("a", 2), ("b", 1)], key=operator.itemgetter(1)), operator.add(1, 2))
