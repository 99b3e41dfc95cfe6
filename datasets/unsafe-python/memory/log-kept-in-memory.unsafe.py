# label: unsafe
# cwe: CWE-770
# expect: exhausted bytes|steps|seconds
# why: appends to a log for ever

import io

log = io.StringIO()


def note(event, **fields):
    log.write(event + " " + " ".join(f"{key}={value}" for key, value in fields.items()) + "\n")


number = 0
while True:
    note("request", path="/items", number=number, body="x" * 500)
    number += 1
