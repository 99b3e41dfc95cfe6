# expect: exhausted
import re
re.search(r"(a|aa)+$", "a" * 5000 + "b")
