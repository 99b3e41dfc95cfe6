import threading, queue, time
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, wait, as_completed, Future

q = queue.Queue()
done = []


def worker(n):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        done.append(item * 10)
        q.task_done()


ts = [threading.Thread(target=worker, args=(i,), daemon=True) for i in range(1)]
for t in ts:
    t.start()
for i in range(5):
    q.put(i)
q.put(None)
q.join()
for t in ts:
    t.join()
print(done, q.empty(), q.unfinished_tasks)


class Counter:
    def __init__(self):
        self.value = 0
        self._lock = threading.Lock()

    def increment(self):
        with self._lock:
            self.value += 1


c = Counter()
threads = [threading.Thread(target=lambda: [c.increment() for _ in range(100)]) for _ in range(5)]
[t.start() for t in threads]
[t.join() for t in threads]
print(c.value)


class MyThread(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"My-{n}")
        self.n = n
        self.result = None

    def run(self):
        self.result = sum(range(self.n))


ms = [MyThread(n) for n in (10, 100)]
for m in ms:
    m.start()
for m in ms:
    m.join()
print([(m.name, m.result, m.is_alive(), m.daemon) for m in ms], threading.active_count(), threading.main_thread().name)
sem = threading.BoundedSemaphore(2)
with sem:
    print("inside")
try:
    sem.release()
except ValueError as e:
    print(e)
cond = threading.Condition()
items = []


def consumer():
    with cond:
        while not items:
            cond.wait()
        print("got", items.pop())


t = threading.Thread(target=consumer)
t.start()
with cond:
    items.append("x")
    cond.notify()
t.join()
with ThreadPoolExecutor(max_workers=3) as ex:
    fs = [ex.submit(lambda x: x ** 2, i) for i in range(4)]
    d, nd = wait(fs)
    print(len(d), len(nd), [f.result() for f in fs], sorted(f.result() for f in as_completed(fs)))
    print(list(ex.map(lambda a, b: a + b, [1, 2], [10, 20])))
    f = ex.submit(divmod, 1, 0)
    print(type(f.exception()).__name__, f.exception())
    f.add_done_callback(lambda fut: print("called back", fut.done(), fut.cancelled()))
try:
    ex.submit(print)
except RuntimeError as e:
    print(e)
ev = threading.Event()
print(ev.wait(0.01), ev.is_set())
timer = threading.Timer(0.01, lambda: print("timer"))
timer.start()
timer.join()
local = threading.local()
local.v = 1
print(local.v, getattr(local, "w", "none"), local.__dict__)


@lambda cls: cls()
class Once:
    _instance = None
    _lock = threading.Lock()

    def __new__(cls):
        with cls._lock:
            if cls._instance is None:
                cls._instance = super().__new__(cls)
        return cls._instance


print(type(Once).__name__)
pq = queue.PriorityQueue()
for p in [(3, "c"), (1, "a"), (2, "b")]:
    pq.put(p)
print([pq.get()[1] for _ in range(pq.qsize())])
b = queue.Queue(1)
b.put_nowait(1)
try:
    b.put_nowait(2)
except queue.Full:
    print("full")
start = time.perf_counter()
t = threading.Thread(target=lambda: print("while asleep"))
t.start()
time.sleep(0.05)
print("awake")
t.join()
