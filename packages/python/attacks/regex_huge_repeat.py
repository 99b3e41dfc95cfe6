# expect: exhausted
import re
re.compile("a{1,60000}" * 10**6)
