from datetime import date, datetime, time, timedelta, timezone, tzinfo
import copy


class Local(tzinfo):
    """Two hours east, three from April to September."""

    def utcoffset(self, dt):
        return timedelta(hours=2) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1 if dt is not None and 4 <= dt.month <= 9 else 0)

    def tzname(self, dt):
        return "SUMMER" if self.dst(dt) else "WINTER"


class Day(date):
    def next(self):
        return self + timedelta(days=1)

    def __repr__(self):
        return f"Day<{self.isoformat()}>"


class Stamp(datetime):
    @property
    def quarter(self):
        return (self.month - 1) // 3 + 1


class Span(timedelta):
    pass


zone = Local()
a = datetime(2024, 1, 15, 12, tzinfo=zone)
b = datetime(2024, 7, 15, 12, tzinfo=zone)
print(a, b, a.tzname(), b.tzname(), a.astimezone(timezone.utc), b.utcoffset(), b - a, (b - timedelta(days=100)).dst())
print(datetime(2024, 7, 1, tzinfo=timezone.utc).astimezone(zone), f"{b:%H:%M %Z %z}", a.timetuple().tm_isdst, b.timetuple().tm_isdst, b.utctimetuple().tm_hour)
print(Day(2024, 2, 28).next(), repr(Day(2024, 2, 28).next()), [Day.today() >= Day(2020, 1, 1)], Day.fromisoformat("2024-05-06"), type(Day(2024, 1, 1).replace(day=2)).__name__, Day(2024, 1, 1) - Day(2023, 1, 1))
s = Stamp(2024, 8, 9, 10, 11, 12)
print(s.quarter, repr(s), type(s + timedelta(1)).__name__, (s + timedelta(90)).quarter, Stamp.strptime("2024-12-31", "%Y-%m-%d").quarter, type(Stamp.now()).__name__, s.date(), isinstance(s, date), s == datetime(2024, 8, 9, 10, 11, 12))
print(repr(Span(days=1)), Span(hours=1) + Span(hours=2), type(Span(1) * 2).__name__, Span(1) == timedelta(1))
print(copy.deepcopy(a) == a, copy.copy(b) is not None, {a: 1}[a.astimezone(timezone.utc)], len({date(2024, 1, 1), datetime(2024, 1, 1), Day(2024, 1, 1)}))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Broken(tzinfo):
    def utcoffset(self, dt):
        return 5


class Far(tzinfo):
    def utcoffset(self, dt):
        return timedelta(days=2)


attempt(lambda: datetime(2024, 1, 1, tzinfo=Broken()).utcoffset())
attempt(lambda: datetime(2024, 1, 1, tzinfo=Far()).isoformat())
attempt(lambda: datetime(2024, 1, 1, tzinfo=tzinfo()).utcoffset())
attempt(lambda: datetime(2024, 1, 1, tzinfo="UTC"))
attempt(lambda: datetime(2024, 1))
attempt(lambda: datetime())
attempt(lambda: date(2024, 1, 1, 1))
attempt(lambda: date(year=2024, month="1", day=1))
attempt(lambda: datetime(2024, 1, 1).isoformat("ab"))
attempt(lambda: datetime(2024, 1, 1).isoformat(timespec="x"))
attempt(lambda: datetime(2024, 1, 1).strftime(5))
attempt(lambda: datetime.combine(date(2024, 1, 1), 5))
attempt(lambda: datetime.fromtimestamp("x"))
attempt(lambda: datetime.fromtimestamp(1e20))
attempt(lambda: date(2024, 1, 1).year.__class__)
attempt(lambda: setattr(date(2024, 1, 1), "year", 5))
attempt(lambda: setattr(datetime(2024, 1, 1), "foo", 5))
attempt(lambda: datetime(2024, 1, 1) < date(2024, 1, 1))
attempt(lambda: datetime(2024, 1, 1) == date(2024, 1, 1))
attempt(lambda: date(2024, 1, 1) < 5)
attempt(lambda: timedelta(1) < 5)
attempt(lambda: 5 - timedelta(1))
attempt(lambda: timedelta(1) * "a")
attempt(lambda: timedelta(1) // 0.5)
attempt(lambda: timedelta(days="1"))
attempt(lambda: date.fromordinal(0))
attempt(lambda: time(1) < date(2024, 1, 1))
attempt(lambda: time(1, tzinfo=timezone.utc) < time(1))
attempt(lambda: timezone("UTC"))
attempt(lambda: timezone.utc.utcoffset(5))
attempt(lambda: type("T", (timezone,), {}))
attempt(lambda: datetime.min - timedelta(1))
attempt(lambda: date.today() == datetime.now().date())
attempt(lambda: datetime.now(timezone.utc).tzinfo is timezone.utc)
attempt(lambda: datetime.now(5))
attempt(lambda: (datetime.now() - datetime.now()).total_seconds() < 1)
attempt(lambda: date(2024, 5, 17).isocalendar())
attempt(lambda: date(2024, 5, 17).isocalendar().week)
attempt(lambda: [type(x).__name__ for x in (date(1, 1, 1), timedelta(), timezone.utc, time())])
attempt(lambda: [repr(t) for t in (date, datetime, timedelta)])
attempt(lambda: sorted([timedelta(3), timedelta(1)]) + [max(date(2020, 1, 1), date(2021, 1, 1))])
match datetime(2024, 3, 4):
    case datetime(year=2024, month=m):
        print("month", m)
