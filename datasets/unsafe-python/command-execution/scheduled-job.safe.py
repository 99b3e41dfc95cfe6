# label: safe
# cwe: CWE-78
# expect: returned
# why: says when a job would run next

from datetime import datetime, timedelta


def next_run(minutes, now):
    """The next full multiple of some minutes."""
    base = now.replace(second=0, microsecond=0)
    wait = minutes - base.minute % minutes
    return base + timedelta(minutes=wait)


now = datetime(2024, 2, 29, 23, 57, 30)
for minutes in (5, 15, 60):
    print(minutes, next_run(minutes, now).isoformat(" "))
