def pi_digits(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(str(n))
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(out)


print(pi_digits(1000)[-20:])


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


print(len(str(factorial(1500))), sum(int(d) for d in str(factorial(1000))), sum(map(int, str(2**5000))))
print(sum(pow(7, k, 1_000_003) for k in range(1, 60_000)))
