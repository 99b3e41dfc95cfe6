# label: safe
# cwe: CWE-400
# expect: returned
# why: works the waiting time out

from datetime import datetime, timedelta


def until_night(now, hour=2):
    night = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    if night <= now:
        night += timedelta(days=1)
    return night - now


print(until_night(datetime(2024, 5, 1, 1, 30)))
print(until_night(datetime(2024, 5, 1, 17, 45)))
