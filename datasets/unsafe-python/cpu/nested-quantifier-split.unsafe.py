# label: unsafe
# cwe: CWE-1333
# expect: exhausted steps|seconds
# why: splits lines with a pattern that is nested three deep

import re

LINE = re.compile(r"^(((\w+)\s?)*,?)*$")


def well_formed(lines):
    return [bool(LINE.match(line)) for line in lines]


print(well_formed(["one two, three"]))
print(well_formed(["word " * 30 + ";"]))
