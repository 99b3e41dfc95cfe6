from datetime import *
import calendar, time, zoneinfo
d = date(2024, 2, 29); t = time_ = __import__("datetime").time(14, 5, 9, 123456)
dt = datetime(2024, 2, 29, 14, 5, 9, 123456)
print(d, t, dt, repr(d), repr(t), repr(dt), d.isoformat(), dt.isoformat(sep=" ", timespec="milliseconds"), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple().tm_yday, d.replace(year=2023, day=1), d + timedelta(days=366), d - date(2023, 1, 1), (d - timedelta(weeks=1)).strftime("%A %d %B %Y"), dt.date(), dt.time(), datetime.combine(d, t), dt.timestamp(), date.fromordinal(738000), date.fromisoformat("2024-W09-4"), datetime.fromisoformat("2024-01-02T03:04:05.678+05:30"), date.max, datetime.min)
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %p %I %j %U %W %y %% %c %x %X %G-%V-%u %Z%z|"), f"{dt:%d/%m/%y}", format(d, "%m"), d.ctime(), dt.strftime("%-d %e"))
print(datetime.strptime("03 Mar 2021 05:06 PM", "%d %b %Y %I:%M %p"), datetime.strptime("2024-01-02T03:04:05Z", "%Y-%m-%dT%H:%M:%S%z"), datetime.strptime("12/31/99", "%m/%d/%y").year, datetime.strptime("2024 60", "%Y %j"))
for a in [("2024-13-01", "%Y-%m-%d"), ("x", "%Y"), ("2024-01-01 z", "%Y-%m-%d"), ("5", "%Q"), ("2023-02-29", "%Y-%m-%d")]:
    try: print(datetime.strptime(*a))
    except ValueError as e: print(e)
for f in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: date(0, 1, 1), lambda: date(2024, 13, 1), lambda: dt - d, lambda: dt < d, lambda: timedelta(days=10**10), lambda: d + 5, lambda: datetime.fromisoformat("bad"), lambda: date.max + timedelta(1), lambda: dt.replace(tzinfo=timezone.utc) - dt):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
td = timedelta(days=1, hours=2, minutes=3, seconds=4.5, milliseconds=6, weeks=1); print(td, repr(td), td.total_seconds(), td.days, td.seconds, td.microseconds, -td, td * 2, td / 2, td // timedelta(hours=1), td % timedelta(hours=5), divmod(td, timedelta(days=1)), abs(-td), td > timedelta(0), str(timedelta(days=-1, seconds=5)), timedelta(seconds=90) / timedelta(minutes=1), sum([td, td], timedelta()), bool(timedelta()), hash(timedelta(1)) == hash(timedelta(hours=24)))
utc = dt.replace(tzinfo=timezone.utc); ny = utc.astimezone(zoneinfo.ZoneInfo("America/New_York")); print(utc, ny, ny.tzname(), ny.utcoffset(), ny.dst(), utc == ny, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-3), "BRT"), ny.strftime("%Z %z %:z"), utc.timetz(), datetime(2024, 3, 10, 2, 30, tzinfo=zoneinfo.ZoneInfo("America/New_York")).isoformat(), datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=zoneinfo.ZoneInfo("America/New_York")).utcoffset(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1e9, zoneinfo.ZoneInfo("Asia/Tokyo")), utc.utctimetuple()[:6])
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.monthcalendar(2024, 2), calendar.day_name[0], calendar.month_abbr[12], calendar.TextCalendar(6).formatmonth(2023, 5), [x.isoformat() for x in calendar.Calendar().itermonthdates(2024, 9)][:2], list(calendar.Calendar(6).itermonthdays(2024, 9))[:8], calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(time.strftime("%Y-%m-%d", time.gmtime(86400)), time.gmtime(0), time.mktime(time.gmtime(1000)), time.strptime("10:20", "%H:%M")[:5], time.asctime(time.gmtime(0)), time.ctime(0))
ds = [date(2024, 1, 31) + timedelta(days=30 * i) for i in range(3)]; print(ds, min(ds), sorted(ds, reverse=True)[0], (date(2024, 12, 25) - date(2024, 7, 4)).days, [x for x in range(7) if (date(2024, 1, 1) + timedelta(x)).weekday() >= 5])
age = lambda b, n: n.year - b.year - ((n.month, n.day) < (b.month, b.day)); print(age(date(1990, 5, 15), date(2024, 5, 14)))
class MyD(date):
    def next(self): return self + timedelta(1)
print(MyD(2024, 1, 1).next(), type(MyD(2024, 1, 1) + timedelta(1)).__name__, isinstance(dt, date), UTC, d.strftime(""), t.replace(hour=1), t < __import__("datetime").time(23), t.isoformat("minutes"))
