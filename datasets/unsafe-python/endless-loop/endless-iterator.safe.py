# label: safe
# cwe: CWE-835
# expect: returned
# why: sums the first part of an iterator without an end

import itertools


def readings():
    for number in itertools.count():
        yield number % 7


def average(values):
    values = list(values)
    return sum(values) / len(values)


print(average(itertools.islice(readings(), 70)))
print(list(itertools.takewhile(lambda value: value < 5, readings())))
