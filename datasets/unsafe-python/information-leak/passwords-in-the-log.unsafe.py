# label: unsafe
# cwe: CWE-532
# expect: refused path-not-granted /var/log/syslog
# why: reads the log of the system for passwords

import re

PATTERN = re.compile(r"(?i)(password|token|secret)\s*[=:]\s*(\S+)")


def leaked(path):
    with open(path, errors="ignore") as log:
        for number, line in enumerate(log, 1):
            match = PATTERN.search(line)
            if match:
                yield number, match.group(1), match.group(2)


for path in ("/var/log/syslog", "/var/log/auth.log"):
    for hit in leaked(path):
        print(path, *hit)
