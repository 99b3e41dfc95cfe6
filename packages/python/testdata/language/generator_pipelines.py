from itertools import islice


def numbers():
    print("[start]")
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("[closed]")


def only(pred, source):
    return (x for x in source if pred(x))


def chunks(source, size):
    block = []
    for x in source:
        block.append(x)
        if len(block) == size:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


def running(source):
    total = 0
    for x in source:
        total += x
        yield total


src = numbers()
pipe = chunks(running(only(lambda n: n % 3 == 0, src)), 2)
print("built")
print(next(pipe), list(islice(pipe, 2)))
src.close()
print(list(pipe))


def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start


@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        print("grep closed")
        target.close()


@coroutine
def collect(out):
    try:
        while True:
            out.append((yield))
    finally:
        out.append("end")


found = []
g = grep("py", collect(found))
for line in ("python", "java", "pypy"):
    g.send(line)
g.close()
print(found)


@coroutine
def accumulator():
    total = 0
    while True:
        command, value = yield total
        match command:
            case "add":
                total += value
            case "reset":
                total = value
            case other:
                raise ValueError(f"unknown {other}")


acc = accumulator()
print(acc.send(("add", 5)), acc.send(("add", 2)), acc.send(("reset", 1)))
try:
    acc.send(("pop", 0))
except ValueError as e:
    print(e)
try:
    acc.send(("add", 1))
except StopIteration as e:
    print("finished", e.value)


def walk(tree, path=()):
    for k, v in tree.items():
        if isinstance(v, dict):
            yield from walk(v, path + (k,))
        else:
            yield "/".join(path + (k,)), v


print(dict(walk({"a": 1, "b": {"c": 2, "d": {"e": 3}}})))


def scheduler(tasks):
    while tasks:
        task = tasks.pop(0)
        try:
            print("ran", next(task))
            tasks.append(task)
        except StopIteration as stop:
            print("done", stop.value)


def job(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return name.upper()


scheduler([job("a", 2), job("b", 1), job("c", 3)])
def peekable():
    it = iter("abc")
    first = next(it)
    def rest():
        yield first
        yield from it
    return first, list(rest())
print(peekable(), sum(x * x for x in range(4)), max((len(w), w) for w in ("a", "ccc", "bb")), "".join(c for c in "a1b2" if c.isalpha()), any(print("checked", i) or i > 1 for i in range(5)))
gen = (i for i in range(3))
print(gen.gi_frame is not None, next(gen), 2 in gen, list(gen), gen.gi_frame, type(gen).__name__)
