def collatz(limit):
    best, longest = 0, 0
    for start in range(1, limit):
        n, steps = start, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            best, longest = start, steps
    return best, longest


def digits(n):
    count = 0
    for i in range(n):
        for j in range(n):
            if (i * j + i) % 7 == 3 and i != j:
                count += 1
    return count


print(collatz(15000), digits(900))
