import timeit
a = timeit.timeit("'-'.join(str(n) for n in range(20))", number=50)
b = timeit.timeit("'-'.join(map(str, items))", setup="items = list(range(20))", number=50)
print(a > 0 and b > 0)
