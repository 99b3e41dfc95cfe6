# expect: ended stopped
import sys
class W:
    def write(self, s): raise SystemExit(5)
old = sys.stdout
sys.stdout = W()
try:
    print("x")
except SystemExit:
    sys.stdout = old
    print("stopped")
