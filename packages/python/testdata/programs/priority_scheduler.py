import heapq
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Job:
    priority: int
    order: int
    name: str = field(compare=False)
    duration: int = field(compare=False, default=1)
    needs: tuple[str, ...] = field(compare=False, default=())


class Scheduler:
    def __init__(self, workers=2):
        self._counter = count()
        self.waiting: dict[str, Job] = {}
        self.ready: list[Job] = []
        self.done: set[str] = set()
        self.workers = workers
        self.timeline: list[tuple[int, int, str]] = []

    def add(self, name, priority=5, duration=1, needs=()):
        if name in self.waiting:
            raise KeyError(f"job {name} already there")
        self.waiting[name] = Job(priority, next(self._counter), name, duration, tuple(needs))

    def _release(self):
        for name in [n for n, j in self.waiting.items() if self.done.issuperset(j.needs)]:
            heapq.heappush(self.ready, self.waiting.pop(name))

    def run(self):
        now, running = 0, []
        while self.waiting or self.ready or running:
            self._release()
            while self.ready and len(running) < self.workers:
                job = heapq.heappop(self.ready)
                heapq.heappush(running, (now + job.duration, job.order, job.name, now))
            if not running:
                raise RuntimeError(f"deadlock: {', '.join(sorted(self.waiting))} cannot start")
            end, _, name, start = heapq.heappop(running)
            now = end
            self.done.add(name)
            self.timeline.append((start, end, name))
        return now

    def chart(self):
        last = max(end for _, end, _ in self.timeline)
        for start, end, name in sorted(self.timeline):
            yield f"{name:<10}|{' ' * start}{'=' * (end - start)}{' ' * (last - end)}| {start}-{end}"


s = Scheduler()
s.add("fetch", duration=3)
s.add("lint", priority=9)
s.add("build", duration=4, needs=["fetch"])
s.add("test", priority=1, duration=2, needs=["build"])
s.add("docs", priority=2, duration=2, needs=["fetch"])
s.add("release", needs=["test", "docs", "lint"])
print("finished at", s.run())
print(*s.chart(), sep="\n")
print([n for _, _, n in s.timeline])
try:
    s.add("again")
    s.add("again")
except KeyError as e:
    print("KeyError", e)
broken = Scheduler(1)
broken.add("a", needs=["b"])
broken.add("b", needs=["a"])
broken.add("c")
try:
    broken.run()
except RuntimeError as e:
    print(e, sorted(broken.done))
print(Job(1, 0, "x") < Job(1, 1, "a") < Job(2, 0, "b"), Job(1, 0, "x") == Job(1, 0, "y"), Job(3, 1, "j"))
single = Scheduler(workers=1)
for i, p in enumerate([5, 1, 3, 1]):
    single.add(f"j{i}", priority=p)
single.run()
print([n for *_, n in single.timeline])
