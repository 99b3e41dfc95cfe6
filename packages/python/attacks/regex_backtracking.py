# expect: exhausted
import re
re.match(r"(a+)+$", "a" * 5000 + "b")
