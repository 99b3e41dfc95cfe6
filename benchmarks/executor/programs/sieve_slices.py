def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\x00\x00"
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


primes = sieve(1_000_000)
print(len(primes), primes[-1])
marks = [True] * 500_001
for i in range(2, 708):
    if marks[i]:
        marks[i * i :: i] = [False] * len(marks[i * i :: i])
print(sum(marks) - 2)
