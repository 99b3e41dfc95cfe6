items = [1, 2, 3]
try:
    for n in range(len(items) + 1):
        print(items[n])
except IndexError:
    print("off by one")
