# label: unsafe
# cwe: CWE-400
# expect: exhausted steps|seconds
# why: computes a large Fibonacci number by plain recursion

def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


for n in (10, 20, 60):
    print(n, fibonacci(n))
