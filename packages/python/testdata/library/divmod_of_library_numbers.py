from decimal import Decimal as D
from fractions import Fraction as F
from datetime import timedelta as T
for f in (lambda: divmod(D(7),2), lambda: divmod(7,D(2)), lambda: divmod(F(7,2),1), lambda: divmod(7,F(2,3)), lambda: divmod(7.5,F(1,2)), lambda: divmod(F(15,2),0.5), lambda: divmod(T(5),T(2)), lambda: divmod(T(5),2), lambda: divmod('a',2), lambda: divmod(2,'a'), lambda: divmod(7.5,2), lambda: divmod(D(1),0), lambda: divmod(F(1),0), lambda: divmod(T(1),T(0))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
