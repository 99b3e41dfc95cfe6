# expect: refused
import sys
print(getattr(sys, "_get" + "frame")())
