# label: safe
# cwe: CWE-789
# expect: returned
# why: counts digits by logarithms

import math


def digits_of_power(base, exponent):
    return math.floor(exponent * math.log10(base)) + 1


for base, exponent in [(2, 10), (10, 100), (7, 10**6)]:
    print(base, exponent, digits_of_power(base, exponent))
