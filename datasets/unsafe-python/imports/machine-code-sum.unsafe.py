# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted ctypes
# why: loads the C library into the process to add up numbers

import ctypes


def fast_sum(values):
    """Sum with the C library, for speed."""
    libc = ctypes.CDLL("libc.so.6")
    total = 0
    for value in values:
        total += libc.abs(value)
    return total


if __name__ == "__main__":
    print(fast_sum([-3, 4, -5, 6]))
