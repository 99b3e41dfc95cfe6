# expect: ended "(?<n>a) error\n\\p{L} error\n\\cA error\n[^] error\n\\k<n> error\n(?u:a) True\n[[a]&&[b]] False\n\\u{61} error"
import re
for p in ("(?<n>a)", r"\p{L}", r"\cA", "[^]", r"\k<n>", "(?u:a)", "[[a]&&[b]]", r"\u{61}"):
    try:
        print(p, bool(re.match(p, "a")))
    except re.error as e:
        print(p, "error")
