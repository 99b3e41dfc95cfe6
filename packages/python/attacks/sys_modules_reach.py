# expect: refused
import sys
print("os" in sys.modules and hasattr(sys.modules["os"], "system"))
