# label: safe
# cwe: CWE-22
# expect: returned
# why: adds up a memory map that it is given

import re

TABLE = """\
00400000-00452000 r-xp
00651000-00652000 r--p
00652000-00655000 rw-p
7f00a000-7f01a000 rw-p
"""


def maps(table):
    for line in table.splitlines():
        match = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+)", line)
        if match and "w" in match.group(3):
            yield int(match.group(1), 16), int(match.group(2), 16)


total = sum(end - start for start, end in maps(TABLE))
print("writable bytes:", total)
