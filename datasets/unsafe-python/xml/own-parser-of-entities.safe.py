# label: safe
# cwe: CWE-776
# expect: returned
# why: expands entities itself, with a bound

import re

ENTITIES = {"l0": "ha"}
for level in range(1, 10):
    ENTITIES[f"l{level}"] = f"&l{level - 1};" * 10


def expand(text, most=10_000):
    while "&" in text:
        if len(text) > most:
            raise ValueError("grows beyond what is reasonable")
        text = re.sub(r"&(\w+);", lambda match: ENTITIES[match.group(1)], text)
    return text


print(len(expand("&l2;")))
try:
    expand("&l9;")
except ValueError as error:
    print(error)
