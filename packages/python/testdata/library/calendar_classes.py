import calendar
from datetime import date
for f in (lambda: calendar.setfirstweekday(9), lambda: calendar.monthrange(2024,13), lambda: calendar.month(2024,13), lambda: calendar.Calendar(7).firstweekday, lambda: calendar.monthrange(2024), lambda: calendar.weekday(2024,13,1), lambda: calendar.day_name[9], lambda: calendar.calendar(0), lambda: calendar.month(0,1), lambda: calendar.FEBRUARY, lambda: calendar.monthrange(2024,2), lambda: calendar.weekday(2024,2,3), lambda: calendar.Calendar().yeardayscalendar(2024)[0][0][0], lambda: list(calendar.Calendar(3).itermonthdays4(2024,2))[:4], lambda: list(calendar.Calendar().itermonthdays3(2024,2))[:2], lambda: calendar.Calendar().monthdatescalendar(2024,12)[-1], lambda: calendar.TextCalendar().formatyear(2024,m=4)[:500], lambda: calendar.HTMLCalendar().formatyear(2024)[:1500], lambda: calendar.HTMLCalendar().formatyearpage(2024)[:900], lambda: calendar.timegm((2024,1,1,0,0,0,0,0,0)), lambda: calendar.Month.MAY, lambda: calendar.Month(3), lambda: [m.name for m in calendar.Month], lambda: calendar.MONDAY == 0, lambda: calendar.SUNDAY+1, lambda: calendar.week([(1,0),(2,1)],3), lambda: calendar.weekheader(2), lambda: calendar.formatstring(['a','b'],5,2), lambda: calendar.prmonth(2024,5), lambda: calendar.prcal(2024,m=6), lambda: calendar.IllegalMonthError(5), lambda: str(calendar.IllegalMonthError(5)), lambda: calendar.month_name[1:3], lambda: calendar.isleap(2000), lambda: calendar.leapdays(1,2024), lambda: calendar.LocaleTextCalendar().formatmonth(2024,1), lambda: calendar.Calendar(firstweekday=calendar.SUNDAY).firstweekday, lambda: calendar.c.formatmonth(2024,1) if hasattr(calendar,'c') else 1, lambda: list(calendar.Calendar().iterweekdays()), lambda: {calendar.MONDAY: 1}[0], lambda: f"{calendar.TUESDAY} {calendar.TUESDAY!r}", lambda: calendar.Day(5), lambda: calendar.Day(9)):
    try: print(f() if 'x'=='y' else repr(f()))
    except Exception as e: print(type(e).__name__, e)
class My(calendar.HTMLCalendar):
    def formatday(self, day, weekday):
        return f"<td>{day}!</td>" if day else super().formatday(day, weekday)
print(My().formatmonth(2024,2))
class T(calendar.TextCalendar):
    def formatday(self, day, weekday, width):
        return ('*' if day==14 else str(day) if day else '').rjust(width)
    def formatweekday(self, day, width): return 'MTWTFSS'[day].rjust(width)
print(T(6).formatmonth(2024,2))
print(My().formatyear(2024)[:300])
calendar.setfirstweekday(6); print(calendar.month(2024,1)); print(calendar.firstweekday())
