import traceback


def connect(host, *, timeout=1, retries=3):
    return host


def run(f):
    try:
        f()
    except TypeError:
        traceback.print_exc()


run(lambda: connect("h", timeot=5))
run(lambda: connect(hostname="h"))
run(lambda: connect())
run(lambda: connect("h", 5))
run(lambda: print("a", seperator="-"))
run(lambda: sorted([1], revers=True))
run(lambda: "a".split(seperator=","))
run(lambda: int("5", bas=3))
run(lambda: dict([1, 2]))
run(lambda: max(1))
connect("h", **{"timeout": 1}, timeout=2)
