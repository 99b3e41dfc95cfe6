# expect: ended "\ud800"
import sys
try:
    print("\ud800")
except UnicodeEncodeError:
    print("error")
