from datetime import datetime, timedelta
now = datetime.now()
print(now < now + timedelta(days=1), now.year >= 2024)
