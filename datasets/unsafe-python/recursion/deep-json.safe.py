# label: safe
# cwe: CWE-674
# expect: returned
# why: looks at the nesting before it parses

import json


def nesting(text):
    deepest = level = 0
    for letter in text:
        if letter in "[{":
            level += 1
            deepest = max(deepest, level)
        elif letter in "]}":
            level -= 1
    return deepest


def load(text, limit=50):
    if nesting(text) > limit:
        raise ValueError("nested too deeply")
    return json.loads(text)


print(load("[[1], [[2]]]"))
try:
    load("[" * 100_000 + "]" * 100_000)
except ValueError as error:
    print(error)
