from datetime import datetime
d = datetime.strptime("2024-03-05 14:30", "%Y-%m-%d %H:%M")
print(d.isoformat(), d.strftime("%A"), (datetime(2024, 12, 25) - d).days)
