# label: safe
# cwe: CWE-78
# expect: returned
# why: checks host names by their form

import re

LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)$", re.IGNORECASE)


def is_host(name):
    return 0 < len(name) <= 253 and all(LABEL.match(label) for label in name.split("."))


for host in ["localhost", "www.example.org", "localhost; cat /etc/passwd", "-x.example"]:
    print(host, is_host(host))
