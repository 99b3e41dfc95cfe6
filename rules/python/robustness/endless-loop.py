def weak(items):
    # ruleid: python.robustness.endless-loop
    for item in items:
        items.append(item)


def stuck(limit):
    index = 0
    # ruleid: python.robustness.endless-loop
    while index < limit:
        print(index)


def fine(items, limit):
    found = []
    # ok: python.robustness.endless-loop
    for item in items:
        found.append(item)
    index = 0
    # ok: python.robustness.endless-loop
    while index < limit:
        index += 1
    return found
