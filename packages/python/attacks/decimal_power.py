# expect: exhausted
from decimal import Decimal, getcontext
getcontext().prec = 10**6
Decimal(3) ** Decimal("1234567.5")
