# label: unsafe
# cwe: CWE-674
# expect: raised RecursionError
# why: parses a document that is nested without end

import json


def depth(value):
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 0


print(depth(json.loads("[[1], [[2]]]")))
print(depth(json.loads("[" * 100_000 + "]" * 100_000)))
