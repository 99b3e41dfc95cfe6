import calendar
print(calendar.month(2024, 2))
print(calendar.calendar(2023, w=1, l=1, c=2, m=4)[:200])
print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.monthcalendar(2023, 2), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[0], calendar.MONDAY, calendar.firstweekday())
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2))[:7], c.monthdayscalendar(2024, 2)[0], [str(d) for d in list(c.itermonthdates(2024, 3))[:3]], list(c.itermonthdays2(2024, 9))[:3])
t = calendar.TextCalendar(6)
print(t.formatmonth(2023, 10, w=3))
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.month_name[12], repr(calendar.Day.FRIDAY))
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.setfirstweekday(9), lambda: calendar.month(2024, 0)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 9))
h = calendar.HTMLCalendar().formatmonth(2024, 2)
print(h[:120], h.count("<td"))
last_fridays = [max(w[calendar.FRIDAY] for w in calendar.Calendar(0).monthdayscalendar(2024, m)) for m in range(1, 13)]
print(last_fridays)
