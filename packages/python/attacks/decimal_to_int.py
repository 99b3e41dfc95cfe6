# expect: exhausted
import decimal
print(int(decimal.Decimal("1E+999999")) ** 9999)
