from calendar import monthrange
from collections import Counter, OrderedDict
from datetime import date, datetime, timedelta
from typing import Iterator

HOLIDAYS = {date(2024, 1, 1): "New Year", date(2024, 5, 1): "Labour Day", date(2024, 12, 25): "Christmas", date(2024, 12, 26): "Boxing Day"}
EVENTS = """2024-01-15 09:30 standup
2024-02-29 18:00 leap party
2024-03-04 09:30 standup
2024-12-24 23:59 wrapping
2024-13-01 10:00 impossible
not an event
2024-05-01 08:00 march"""


def parse(text):
    for n, line in enumerate(text.splitlines(), 1):
        try:
            day, clock, *title = line.split(" ")
            yield datetime.strptime(f"{day} {clock}", "%Y-%m-%d %H:%M"), " ".join(title)
        except ValueError as e:
            print(f"  skipped line {n}: {e}")


def workdays(start: date, end: date) -> Iterator[date]:
    day = start
    while day <= end:
        if day.weekday() < 5 and day not in HOLIDAYS:
            yield day
        day += timedelta(days=1)


def add_months(day: date, n: int) -> date:
    y, m = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(y, m + 1, min(day.day, monthrange(y, m + 1)[1]))


def easter(year: int) -> date:
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


events = list(parse(EVENTS))
for when, title in sorted(events):
    note = f" ({HOLIDAYS[when.date()]})" if when.date() in HOLIDAYS else ""
    print(f"{when:%a %d %b %Y, %H:%M} W{when.isocalendar().week:02d} {title}{note}")
gaps = [(b[0] - a[0]) for a, b in zip(sorted(events), sorted(events)[1:])]
print(gaps[0], max(gaps).days, sum(gaps, timedelta()), [g // timedelta(hours=1) for g in gaps])
per_month = OrderedDict((f"{date(2024, m, 1):%b}", sum(1 for _ in workdays(date(2024, m, 1), date(2024, m, monthrange(2024, m)[1])))) for m in range(1, 13))
print(dict(per_month), sum(per_month.values()))
print([add_months(date(2024, 1, 31), n).isoformat() for n in (1, 2, 13, -2, -12)])
print([easter(y).strftime("%d.%m.%y") for y in (2000, 2008, 2024, 2025, 2038)])
print(age(date(1990, 3, 1), date(2024, 2, 29)), age(date(2000, 2, 29), date(2024, 2, 29)), age(date(2000, 2, 29), date(2023, 2, 28)))
print(Counter((date(2024, 1, 1) + timedelta(i)).strftime("%A") for i in range(366)).most_common(2))
print([f"{d:%d%b}" for d in workdays(date(2024, 12, 23), date(2025, 1, 3))], (date(2024, 12, 25) - date(2024, 3, 5)).days // 7)
