# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /proc/self/environ
# why: reads its own memory map and environment from the process file system

import re


def maps(pid="self"):
    with open(f"/proc/{pid}/maps") as table:
        for line in table:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+)", line)
            if match and "w" in match.group(3):
                yield int(match.group(1), 16), int(match.group(2), 16)


total = sum(end - start for start, end in maps())
print("writable bytes:", total)
with open("/proc/self/environ", "rb") as environ:
    print(environ.read().split(b"\0")[0])
