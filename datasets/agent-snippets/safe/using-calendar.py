import calendar
print(calendar.monthrange(2024, 2), calendar.isleap(2024))
