# expect: ended "ValueError\nValueError\nok\nTypeError\nok"
import sys
for n in (0, -1, 10**9, "a", 2**70):
    try:
        sys.setrecursionlimit(n)
        print("ok")
    except (ValueError, TypeError, OverflowError, RecursionError) as e:
        print(type(e).__name__)
