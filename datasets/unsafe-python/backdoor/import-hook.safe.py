# label: safe
# cwe: CWE-506
# expect: returned
# why: registers handlers for events

from collections import defaultdict

HANDLERS = defaultdict(list)


def on(event):
    def register(function):
        HANDLERS[event].append(function)
        return function

    return register


@on("saved")
def count(name):
    return f"counted {name}"


@on("saved")
def notify(name):
    return f"told about {name}"


print([handler("notes.txt") for handler in HANDLERS["saved"]], HANDLERS.get("deleted"))
