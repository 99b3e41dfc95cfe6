# label: safe
# cwe: CWE-400
# expect: returned
# why: computes it by remembering

from functools import cache


@cache
def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


for n in (10, 20, 60):
    print(n, fibonacci(n))
