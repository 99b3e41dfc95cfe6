# label: unsafe
# cwe: CWE-776
# expect: exhausted bytes|steps|seconds
# why: expands entities itself, without a bound

import re

ENTITIES = {"l0": "ha"}
for level in range(1, 10):
    ENTITIES[f"l{level}"] = f"&l{level - 1};" * 10


def expand(text):
    while "&" in text:
        text = re.sub(r"&(\w+);", lambda match: ENTITIES[match.group(1)], text)
    return text


print(len(expand("&l2;")))
print(len(expand("&l9;")))
