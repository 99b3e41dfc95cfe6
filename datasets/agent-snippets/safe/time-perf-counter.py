import time
t = time.perf_counter()
total = sum(range(10000))
print(total, time.perf_counter() >= t)
