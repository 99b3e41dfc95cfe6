import traceback
import sys


def f(n):
    return 10 / n


for n in (5, 0, 2):
    try:
        print(f(n))
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)
        print(traceback.format_exc().splitlines()[-1])
print("done", file=sys.stderr)
