# label: safe
# cwe: CWE-770
# expect: returned
# why: keeps the last lines of a log

from collections import deque

log = deque(maxlen=3)


def note(event, **fields):
    log.append(event + " " + " ".join(f"{key}={value}" for key, value in fields.items()))


for number in range(1000):
    note("request", path="/items", number=number)
print(len(log))
for line in log:
    print(line)
