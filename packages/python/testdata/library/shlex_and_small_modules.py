import shlex
import keyword
import contextvars
import queue
import graphlib
import colorsys
import getopt
import configparser
import io

print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # h"), shlex.split("x # y", comments=True), shlex.quote("it's"), shlex.quote("safe-1.txt"), shlex.quote(""), shlex.join(["a b", "c"]))
for bad in ("'open", 'a\\'):
    try:
        shlex.split(bad)
    except ValueError as e:
        print(e)
var = contextvars.ContextVar("var", default="none")
token = var.set("outer")
ctx = contextvars.copy_context()
print(var.get(), ctx.run(lambda: (var.set("inner"), var.get())[1]), var.get(), ctx[var], var.name)
var.reset(token)
print(var.get())
q = queue.Queue(maxsize=2)
q.put(1)
q.put(2)
print(q.full(), q.qsize(), q.get(), q.get(), q.empty())
for f in (lambda: q.get_nowait(), lambda: q.get(timeout=0.01), lambda: q.get(block=False)):
    try:
        f()
    except queue.Empty as e:
        print(type(e).__name__, repr(str(e)))
p = queue.PriorityQueue()
for x in (3, 1, 2):
    p.put(x)
s = queue.LifoQueue()
for x in (3, 1, 2):
    s.put(x)
print([p.get() for _ in range(3)], [s.get() for _ in range(3)])
ts = graphlib.TopologicalSorter()
ts.add("cake", "flour", "eggs")
ts.add("flour", "shop")
ts.prepare()
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(ready, end=" ")
    ts.done(*ready)
print()
print([round(c, 4) for c in colorsys.rgb_to_hsv(0.2, 0.4, 0.6)], colorsys.hls_to_rgb(0.5, 0.5, 0), getopt.getopt(["-a", "--size=3", "rest"], "a", ["size="]))
cp = configparser.ConfigParser()
cp.read_string("[a]\nx = 1\ny = %(x)s2\nflag = yes\n[b]\nlist =\n  one\n  two\n")
print(cp.sections(), cp["a"]["y"], cp.getint("a", "x"), cp.getboolean("a", "flag"), cp.get("a", "zz", fallback="none"), cp["b"]["list"].split(), cp.has_option("a", "x"), dict(cp["a"]))
cp["new"] = {"k": "v"}
out = io.StringIO()
cp.write(out)
print(out.getvalue())
for f in (lambda: cp["zz"], lambda: cp.get("a", "nope"), lambda: cp.get("nope", "x"), lambda: cp.getint("a", "flag"), lambda: configparser.ConfigParser().read_string("x = 1")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", "|"))
