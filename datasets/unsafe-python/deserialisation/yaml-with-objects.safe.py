# label: safe
# cwe: CWE-502
# expect: returned
# why: reads a small list format by hand

DOCUMENT = """
jobs:
  - build
  - test the parser
  - publish
"""


def load(text):
    result, key = {}, None
    for line in text.splitlines():
        if line.strip() == "":
            continue
        if line.endswith(":") and not line.startswith(" "):
            key = line[:-1]
            result[key] = []
        elif line.startswith("  - ") and key is not None:
            result[key].append(line[4:])
        else:
            raise ValueError(line)
    return result


print(load(DOCUMENT)["jobs"])
