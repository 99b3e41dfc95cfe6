# expect: exhausted
import fractions
print(fractions.Fraction(3, 7) ** 10**9)
