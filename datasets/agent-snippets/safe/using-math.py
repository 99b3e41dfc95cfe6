import math
print(math.factorial(10), round(math.pi, 4), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3))
