import re

from audit import log_login

log_login("logins.txt", "ada", True)
log_login("logins.txt", "grace", False)
lines = open("logins.txt", encoding="utf-8").read().splitlines()
assert len(lines) == 2, f"a line for each attempt: {lines!r}"
for line, user, word, other in ((lines[0], "ada", "ok", "failed"), (lines[1], "grace", "failed", "ok")):
    assert re.search(r"\d{4}-\d\d-\d\dT\d\d:\d\d", line), f"the time: {line!r}"
    assert user in line and word in line and other not in line, f"name and end: {line!r}"
