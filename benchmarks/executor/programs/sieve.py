def sieve(n):
    s = [True] * (n + 1)
    s[0] = s[1] = False
    i = 2
    while i * i <= n:
        if s[i]:
            for j in range(i * i, n + 1, i):
                s[j] = False
        i += 1
    return sum(1 for x in s if x)
print(sieve(2000000))
