# label: safe
# cwe: CWE-511
# expect: returned
# why: keeps what is younger than a date

import datetime


def expired(entries, today, days):
    limit = today - datetime.timedelta(days=days)
    return sorted(name for name, day in entries.items() if day < limit)


entries = {"a": datetime.date(2024, 1, 1), "b": datetime.date(2024, 3, 1), "c": datetime.date(2023, 2, 28)}
print(expired(entries, datetime.date(2024, 3, 10), 30))
