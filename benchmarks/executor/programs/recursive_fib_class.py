class Fib:
    def __init__(self):
        self.calls = 0

    def of(self, n: int) -> int:
        self.calls += 1
        return n if n <= 1 else self.of(n - 1) + self.of(n - 2)


fib = Fib()
print(fib.of(26), fib.calls)
fibonacci = lambda n: 1 if n < 3 else fibonacci(n - 1) + fibonacci(n - 2)
print(fibonacci(27))


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(17, "A", "B", "C"))
