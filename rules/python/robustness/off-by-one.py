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
