# label: safe
# cwe: CWE-829
# expect: returned
# why: sums absolute values in plain Python

def fast_sum(values):
    """Sum of the absolute values."""
    return sum(abs(value) for value in values)


if __name__ == "__main__":
    print(fast_sum([-3, 4, -5, 6]))
    print(fast_sum(range(-1000, 1000)))
