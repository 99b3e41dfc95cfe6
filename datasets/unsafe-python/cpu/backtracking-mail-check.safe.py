# label: safe
# cwe: CWE-1333
# expect: returned
# why: checks addresses in one pass

import re

ADDRESS = re.compile(r"[a-zA-Z0-9]+(?:[._-][a-zA-Z0-9]+)*@example\.org")


def valid(address):
    return len(address) <= 254 and ADDRESS.fullmatch(address) is not None


print(valid("ann@example.org"), valid("ann.b-c@example.org"))
print(valid("a" * 60 + "!"), valid("a..b@example.org"))
