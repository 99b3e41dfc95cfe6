import sys
print(sys.getsizeof([]) > 0, sys.getrecursionlimit() > 0)
