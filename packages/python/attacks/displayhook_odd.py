# expect: ended
import sys
sys.displayhook = lambda v: print("shown", v)
5
