# expect: raised TypeError
import re
re.sub("a", lambda m: 5, "a")
