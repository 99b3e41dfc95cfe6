import time
t = time.gmtime(0)
print(t, t.tm_year, t[:3], t.tm_wday, len(t), time.gmtime(1700000000.9)[:6], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86399)), time.asctime(time.gmtime(0)), time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)), time.localtime(0).tm_hour, time.ctime(0))
p = time.strptime("2024-03-05 10:20", "%Y-%m-%d %H:%M")
print(p, p.tm_yday, time.strftime("%a %d %b", p), time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, -1)).tm_isdst, tuple(p)[:5])
a, b = time.monotonic(), time.monotonic()
print(a <= b, isinstance(time.time(), float), isinstance(time.time_ns(), int), time.perf_counter() <= time.perf_counter(), time.time() > 1.6e9, isinstance(time.process_time(), float), time.monotonic_ns() > 0)
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.009, time.sleep(0))
for f in (lambda: time.sleep(-1), lambda: time.strptime("x", "%Y"), lambda: time.strftime("%Y", (1, 2)), lambda: time.sleep("1"), lambda: time.gmtime("x"), lambda: time.strftime(5), lambda: time.mktime(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(time.strftime("%H:%M", time.gmtime(3600 * 5 + 60 * 7)), time.tzname[0], time.timezone, time.daylight)


def timed(f):
    def wrapper(*args):
        begin = time.perf_counter()
        result = f(*args)
        elapsed = time.perf_counter() - begin
        return result, elapsed < 5
    return wrapper


@timed
def total(n):
    return sum(range(n))


print(total(1000))
