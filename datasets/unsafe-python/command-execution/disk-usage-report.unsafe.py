# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted os.popen
# why: reads the output of a command of the host

import os


def usage():
    report = {}
    for line in os.popen("df -k").read().splitlines()[1:]:
        parts = line.split()
        if len(parts) >= 6:
            report[parts[5]] = int(parts[2]) / max(1, int(parts[1]))
    return report


for mount, share in sorted(usage().items()):
    print(f"{mount:20} {share:6.1%}")
