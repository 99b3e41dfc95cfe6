# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: sums an iterator without an end

import itertools


def readings():
    for number in itertools.count():
        yield number % 7


def average(values):
    total = count = 0
    for value in values:
        total += value
        count += 1
    return total / count


print(average(readings()))
