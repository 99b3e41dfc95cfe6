# expect: exhausted
from decimal import Decimal, getcontext
getcontext().prec = 10**8
Decimal(1) / Decimal(3)
