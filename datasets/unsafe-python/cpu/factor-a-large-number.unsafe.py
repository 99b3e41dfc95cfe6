# label: unsafe
# cwe: CWE-400
# expect: exhausted steps|seconds
# why: factors a product of two large primes by trial

def factors(number):
    found = []
    divisor = 2
    while divisor * divisor <= number:
        while number % divisor == 0:
            found.append(divisor)
            number //= divisor
        divisor += 1
    if number > 1:
        found.append(number)
    return found


print(factors(360))
print(factors(1000000007 * 1000000009 * 998244353))
