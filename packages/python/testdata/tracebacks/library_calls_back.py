import functools


def combine(a, b):
    return a + b["value"]


rows = [{"value": 1}, {"value": 2}, {"valeu": 3}]
print(functools.reduce(combine, rows[:2], 0))
functools.reduce(combine, rows, 0)
