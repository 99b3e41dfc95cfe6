def half(n):
    return 10 // n


print(list(map(half, [1, 2])))
print(max(filter(half, [5, 1]), key=half))
total = sum(map(half, [1, 0]))
