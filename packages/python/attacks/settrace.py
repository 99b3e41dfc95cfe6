# expect: refused
import sys
sys.settrace(print)
