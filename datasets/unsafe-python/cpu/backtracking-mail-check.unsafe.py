# label: unsafe
# cwe: CWE-1333
# expect: exhausted steps|seconds
# why: checks addresses with a pattern that tries everything

import re

ADDRESS = re.compile(r"^([a-zA-Z0-9]+([._-]?[a-zA-Z0-9]+)*)+@example\.org$")


def valid(address):
    return ADDRESS.match(address) is not None


print(valid("ann@example.org"))
print(valid("a" * 60 + "!"))
