# expect: exhausted
import fractions
fractions.Fraction("1e-1000000000")
