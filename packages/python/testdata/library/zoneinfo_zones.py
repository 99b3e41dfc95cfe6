from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
from datetime import datetime, timedelta, timezone

berlin, york, kolkata = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata")
print(berlin, repr(york), berlin.key, ZoneInfo("Europe/Berlin") is berlin)
for month in (1, 7):
    d = datetime(2024, month, 1, 12, tzinfo=berlin)
    print(d, d.tzname(), d.utcoffset(), d.dst(), d.astimezone(york), d.astimezone(kolkata).isoformat(), d.astimezone(timezone.utc))
before = datetime(2024, 3, 31, 1, 30, tzinfo=berlin)
print(before, before + timedelta(hours=1), (before + timedelta(hours=1)).utcoffset(), (before.astimezone(timezone.utc) + timedelta(hours=1)).astimezone(berlin))
first = datetime(2024, 11, 3, 1, 30, tzinfo=york)
second = first.replace(fold=1)
print(first.utcoffset(), second.utcoffset(), first.tzname(), second.tzname(), first == second, second.timestamp() - first.timestamp(), repr(second))
print(datetime(1970, 6, 1, tzinfo=york).utcoffset(), datetime(2040, 7, 1, tzinfo=york).utcoffset(), datetime(1940, 1, 1, tzinfo=ZoneInfo("Europe/Amsterdam")).year, ZoneInfo("UTC"), datetime(2024, 1, 1, tzinfo=ZoneInfo("UTC")) == datetime(2024, 1, 1, tzinfo=timezone.utc))
print(datetime.fromtimestamp(1700000000, berlin), datetime.fromtimestamp(1720000000, york).strftime("%Y-%m-%d %H:%M %Z %z"), datetime(2024, 1, 1, tzinfo=york) < datetime(2024, 1, 1, tzinfo=berlin), datetime(2024, 1, 1, tzinfo=york) - datetime(2024, 1, 1, tzinfo=berlin))
for key in ("Mars/Phobos", "", "../etc/passwd", "Europe/Nowhere", "europe"):
    try:
        print(ZoneInfo(key))
    except Exception as e:
        print(type(e).__name__, str(e)[:40] if key[:2] != ".." else "refused")
print(issubclass(ZoneInfoNotFoundError, KeyError))
for zone in ("Asia/Tokyo", "Australia/Sydney", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kathmandu", "Pacific/Auckland", "Europe/London", "America/St_Johns"):
    d = datetime(2023, 1, 15, 12, tzinfo=timezone.utc).astimezone(ZoneInfo(zone))
    print(f"{zone:<20} {d:%Y-%m-%d %H:%M %Z} {d.utcoffset()}")
