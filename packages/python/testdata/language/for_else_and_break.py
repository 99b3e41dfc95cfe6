def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            print("found at", index)
            break
        if item is None:
            continue
        print("looked at", item)
    else:
        print("not found")
        return -1
    return index


print(find([1, 2, 3], 3))
print(find([1, None, 3], 9))
print(find([], 1))

for i in range(3):
    for j in range(3):
        if j == i:
            break
    else:
        print("never")
    print(i, j)

for x in ():
    pass
else:
    print("empty loop runs else")

try:
    print(x)
except NameError as e:
    print(type(e).__name__, e)

for i in range(5):
    i *= 10
    print(i, end=" ")
print("last", i)

for (a, b), *rest in [((1, 2), 3, 4), ((5, 6),)]:
    print(a, b, rest)

target = {}
for target["key"] in range(3):
    pass
print(target)

data = [0] * 3
for data[1] in "xyz":
    print(data)

try:
    for x in 5:
        pass
except TypeError as e:
    print(type(e).__name__, e)

try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as e:
    print(type(e).__name__, e)

items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)

for value in [1, 2, 3]:
    if value == 2:
        continue
    else:
        print("kept", value)
