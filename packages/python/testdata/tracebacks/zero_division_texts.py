import traceback
from decimal import Decimal
from fractions import Fraction


def run(f):
    try:
        f()
    except ZeroDivisionError:
        traceback.print_exc()
    except ArithmeticError as e:
        print(type(e).__name__, e)


run(lambda: 1 / 0)
run(lambda: 1 // 0)
run(lambda: 1 % 0)
run(lambda: 1.0 / 0)
run(lambda: 1.0 // 0)
run(lambda: 1.0 % 0)
run(lambda: divmod(1, 0))
run(lambda: divmod(1.0, 0))
run(lambda: 0 ** -1)
run(lambda: 0.0 ** -1)
run(lambda: pow(0, -1))
run(lambda: 1j / 0)
run(lambda: 0j ** -1)
run(lambda: Fraction(1, 0))
run(lambda: Decimal(1) / 0)
5 % 0.0
