import re
from collections import Counter, defaultdict
from datetime import datetime
from statistics import mean, median, quantiles

LOG = r'''10.0.0.1 - - [10/Oct/2024:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326 0.012
10.0.0.2 - ann [10/Oct/2024:13:55:40 +0000] "POST /login HTTP/1.1" 302 0 0.150
10.0.0.1 - - [10/Oct/2024:13:56:01 +0000] "GET /img/logo.png?v=2 HTTP/1.1" 304 - 0.003
10.0.0.3 - - [10/Oct/2024:14:01:12 +0000] "GET /missing HTTP/1.1" 404 512 0.004
this line is broken
10.0.0.2 - ann [10/Oct/2024:14:02:30 +0000] "GET /api/items?page=1 HTTP/2" 200 10240 0.380
10.0.0.2 - ann [10/Oct/2024:14:02:31 +0000] "GET /api/items?page=2 HTTP/2" 500 31 1.204
10.0.0.4 - - [11/Oct/2024:00:00:00 +0000] "HEAD / HTTP/1.1" 200 0 0.001
10.0.0.3 - - [11/Oct/2024:00:00:09 +0000] "GET /missing HTTP/1.1" 404 512 0.005
10.0.0.1 - - [31/Nov/2024:00:00:09 +0000] "GET / HTTP/1.1" 200 1 0.005'''
LINE = re.compile(r'(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>\S+) [^"]+" (?P<status>\d{3}) (?P<size>\d+|-) (?P<took>[\d.]+)$')


def parse(lines):
    for number, line in enumerate(lines, 1):
        m = LINE.match(line)
        if m is None:
            yield number, None, "does not match"
            continue
        d = m.groupdict()
        try:
            d["time"] = datetime.strptime(d["time"], "%d/%b/%Y:%H:%M:%S %z")
        except ValueError as e:
            yield number, None, str(e)
            continue
        d["status"] = int(d["status"])
        d["size"] = 0 if d["size"] == "-" else int(d["size"])
        d["took"] = float(d["took"])
        d["path"], _, d["query"] = d["path"].partition("?")
        yield number, d, None


def human(n):
    for unit in ("B", "KB", "MB"):
        if n < 1024:
            return f"{n:.1f}{unit}" if unit != "B" else f"{n}{unit}"
        n /= 1024
    return f"{n:.1f}GB"


good, bad = [], []
for number, entry, problem in parse(LOG.splitlines()):
    (good if problem is None else bad).append(entry or (number, problem))
print(len(good), "entries,", len(bad), "bad:", bad)
print(Counter(e["status"] // 100 * 100 for e in good), Counter(e["ip"] for e in good).most_common(2), Counter(e["method"] for e in good))
by_path = defaultdict(list)
for e in good:
    by_path[e["path"]].append(e)
print(f"{'path':<16}{'hits':>5}{'bytes':>9}{'mean':>8}{'max':>7}")
for path, es in sorted(by_path.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    print(f"{path:<16}{len(es):>5}{human(sum(e['size'] for e in es)):>9}{mean(e['took'] for e in es):>8.3f}{max(e['took'] for e in es):>7.2f}")
times = [e["took"] for e in good]
print(f"median {median(times):.4f} p95 {quantiles(times, n=20)[-1]:.3f} slowest {max(good, key=lambda e: e['took'])['path']}")
per_hour = Counter(e["time"].strftime("%d.%m. %Hh") for e in good)
for hour, n in sorted(per_hour.items()):
    print(hour, "*" * n)
errors = [e for e in good if e["status"] >= 400]
print(sorted({(e["status"], e["path"], e["query"]) for e in errors}))
sessions = {}
for e in sorted(good, key=lambda e: (e["ip"], e["time"])):
    s = sessions.setdefault(e["ip"], [])
    if s and (e["time"] - s[-1][-1]).total_seconds() < 300:
        s[-1].append(e["time"])
    else:
        s.append([e["time"]])
print({ip: [(len(x), str(x[-1] - x[0])) for x in s] for ip, s in sessions.items()})
print(human(0), human(1023), human(1024), human(1024**2 * 3), human(1024**4))
