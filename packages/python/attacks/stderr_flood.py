# expect: exhausted
import sys
while True:
    sys.stderr.write("y" * 10**5)
