# label: safe
# cwe: CWE-506
# expect: returned
# why: ties a recursion into nested lambdas

factorial = (lambda f: lambda n: f(f, n))(lambda self, n: 1 if n < 2 else n * self(self, n - 1))
print([factorial(n) for n in range(8)])
