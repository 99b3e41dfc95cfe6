import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

results = []
lock = threading.Lock()


def work(n):
    with lock:
        results.append(n * n)


threads = [threading.Thread(target=work, args=(i,), name=f"t{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), threads[0].name, threads[0].is_alive(), threading.current_thread().name, lock.locked())
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(lambda x: x + 1, range(5))))
    f = pool.submit(pow, 2, 10)
    print(f.result(), f.done(), f.exception())
    bad = pool.submit(int, "x")
    try:
        bad.result()
    except ValueError as e:
        print(e, repr(bad.exception()))
    fs = {pool.submit(str.upper, c): c for c in "abc"}
    print(sorted((fs[x], x.result()) for x in as_completed(fs)))
event = threading.Event()
t = threading.Thread(target=lambda: (event.wait(), results.append("woken")))
t.start()
event.set()
t.join()
print(results[-1], event.is_set())
local = threading.local()
local.x = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, "x")))
t.start()
t.join()
print(seen, local.x)
r = threading.RLock()
with r, r:
    print("reentrant")
sem = threading.Semaphore(1)
print(sem.acquire(blocking=False), sem.acquire(blocking=False), lock.acquire(timeout=0.01), lock.acquire(blocking=False), lock.release())
try:
    lock.release()
except RuntimeError as e:
    print(e)
try:
    threads[0].start()
except RuntimeError as e:
    print(e)
