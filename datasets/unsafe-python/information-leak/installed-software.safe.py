# label: safe
# cwe: CWE-200
# expect: returned
# why: compares versions that it is given

PINNED = """\
flask==2.0.1
requests==2.31.0
"""
LATEST = {"flask": (3, 0, 2), "requests": (2, 31, 0)}


def outdated(text):
    for line in text.splitlines():
        name, _, version = line.partition("==")
        if tuple(map(int, version.split("."))) < LATEST[name]:
            yield name, version


print(list(outdated(PINNED)))
