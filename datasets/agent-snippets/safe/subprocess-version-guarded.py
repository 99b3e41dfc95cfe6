import datetime
print(datetime.date.today().year >= 2024)
