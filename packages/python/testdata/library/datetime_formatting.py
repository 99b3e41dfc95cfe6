from datetime import datetime, date, time, timedelta, timezone


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


dt = datetime(2024, 3, 5, 9, 7, 3, 45, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
for code in "aAwdbBmyYHIMSfjpzZUWGVuxXcDFTRe%":
    print(code, dt.strftime("%" + code), end=" | ")
print()
print(dt.strftime("%Y-%m-%dT%H:%M:%S.%f%z %:z %%"), f"{dt:%d %b %Y}", f"{dt:%H:%M}", f"{dt!s}", "{:%j}".format(date(2024, 12, 31)), f"{date(999, 1, 1):%Y}", f"{time(15, 4):%I:%M %p}", f"{dt}", date(2024, 1, 1).strftime(""), dt.strftime("é %d"))
for text, f in (("2024-03-05", "%Y-%m-%d"), ("5/3/24", "%d/%m/%y"), ("Mar 05, 2024 09:07 PM", "%b %d, %Y %I:%M %p"), ("Tuesday 5 March 2024", "%A %d %B %Y"), ("20240305T090703Z", "%Y%m%dT%H%M%SZ"), ("2024-03-05 09:07:03.5", "%Y-%m-%d %H:%M:%S.%f"), ("2024-065", "%Y-%j"), ("12:30 +0230", "%H:%M %z"), ("2024-W10-2", "%G-W%V-%u"), ("69", "%y"), ("68", "%y"), ("  2024", " %Y"), ("10:00 UTC", "%H:%M %Z"), ("2024-01-01T00:00:00+01:30", "%Y-%m-%dT%H:%M:%S%z"), ("12 AM", "%I %p"), ("100%", "%f%%")):
    attempt(lambda: datetime.strptime(text, f))
for text, f in (("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("abc", "%Y"), ("2024-01-01 x", "%Y-%m-%d"), ("2024", "%Y-%m"), ("", "%d"), ("1", "%Q"), ("1", "%"), ("25", "%H"), ("x", "y")):
    attempt(lambda: datetime.strptime(text, f))
attempt(lambda: datetime.strptime(5, "%Y"))
print(time(1, 2, 3).strftime("%H%M%S"), timedelta(hours=26, seconds=5), str(timedelta(days=2)), dt.ctime(), date(2024, 1, 9).ctime())


def human(delta):
    s = int(delta.total_seconds())
    parts = []
    for name, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        n, s = divmod(s, size)
        if n:
            parts.append(f"{n}{name}")
    return " ".join(parts) or "0s"


print(human(timedelta(days=1, hours=2, seconds=5)), human(timedelta()), [(date(2024, m, 1) - timedelta(1)).day for m in range(2, 13)])
start = date(2024, 2, 26)
print([(start + timedelta(i)).strftime("%a %d") for i in range(7)], sum(1 for i in range(366) if (date(2024, 1, 1) + timedelta(i)).weekday() == 4 and (date(2024, 1, 1) + timedelta(i)).day == 13))
