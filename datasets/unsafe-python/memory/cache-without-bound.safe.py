# label: safe
# cwe: CWE-770
# expect: returned
# why: remembers the last few results

from functools import lru_cache


@lru_cache(maxsize=8)
def report(number):
    return [f"row {number} {column}" for column in range(5)]


total = 0
for number in range(100):
    total += len(report(number % 6))
print(total, report.cache_info())
