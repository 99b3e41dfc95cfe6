# label: safe
# cwe: CWE-400
# expect: returned
# why: factors small numbers

def factors(number):
    if number > 10**9:
        raise ValueError("too large to try")
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


for number in (360, 97, 1001):
    print(number, factors(number))
