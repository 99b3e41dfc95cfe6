# expect: exhausted
import re
s = "."
while True:
    s = re.escape(s)
