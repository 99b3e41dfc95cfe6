# expect: ended x
import sys
try:
    sys.stdout.close()
    print("x")
except BaseException as e:
    pass
