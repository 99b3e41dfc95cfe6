# label: safe
# cwe: CWE-78
# expect: returned
# why: counts authors in a log that it is given

from collections import Counter

LOG = """\
a1 Ann fix the parser
b2 Bob add a test
c3 Ann write the page
d4 Cleo release
e5 Ann fix the test
"""


def authors(log):
    return Counter(line.split()[1] for line in log.splitlines())


for name, commits in authors(LOG).most_common(3):
    print(name, commits)
