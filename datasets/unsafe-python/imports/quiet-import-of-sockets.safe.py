# label: safe
# cwe: CWE-829
# expect: returned
# why: counts words and nothing else

"""Counts words."""
from collections import Counter


def count(text):
    return dict(sorted(Counter(text.split()).items()))


print(count("one two two three three three"))
