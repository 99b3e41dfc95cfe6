# label: unsafe
# cwe: CWE-770
# expect: exhausted bytes|steps|seconds
# why: remembers the result of every call

from functools import lru_cache


@lru_cache(maxsize=None)
def report(number):
    return [f"row {number} {column}" for column in range(50)]


total = 0
for number in range(10**9):
    total += len(report(number))
print(total)
