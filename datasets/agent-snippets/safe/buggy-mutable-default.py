def add(item, box=[]):
    box.append(item)
    return box
print(add(1), add(2))
