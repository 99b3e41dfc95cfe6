# expect: exhausted
import re
while True:
    re.findall("a", "a" * 10**6)
