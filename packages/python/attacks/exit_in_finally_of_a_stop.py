# expect: exhausted
import sys
try:
    while True: pass
finally:
    sys.exit(0)
