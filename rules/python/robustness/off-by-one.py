def weak(items):
    total = 0
    for index in range(len(items) + 1):
        # ruleid: python.robustness.off-by-one
        total += items[index]
    # ruleid: python.robustness.off-by-one
    return total + items[len(items)]


def fine(items):
    total = 0
    for index in range(len(items)):
        # ok: python.robustness.off-by-one
        total += items[index]
    # ok: python.robustness.off-by-one
    return total + items[len(items) - 1]


def neighbours(items):
    for index in range(0, len(items)):
        # ruleid: python.robustness.off-by-one
        if items[index] == items[index + 1]:
            return index
    return -1


def careful(items):
    for index in range(0, len(items)):
        # ok: python.robustness.off-by-one
        if index + 1 < len(items):
            print(items[index + 1])


def last(values, count):
    for i in range(len(values) - count, len(values) + 1):
        # ruleid: python.robustness.off-by-one
        print(values[i])
    for i in range(len(values) - count, len(values)):
        # ok: python.robustness.off-by-one
        print(values[i])
