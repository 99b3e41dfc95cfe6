# expect: exhausted
import fractions
print(len(f"{fractions.Fraction(1, 3):.{10**9}f}"))
